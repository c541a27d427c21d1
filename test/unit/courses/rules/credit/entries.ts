import type { CreditEntry } from '#courses/rules/credit/credit-entry.ts'

/** A class that ended on a day, proved by a certificate: so many hours of a category. */
export function taken(id: string, on: string, hours: number, changes: Partial<CreditEntry> = {}): CreditEntry {
  return {
    id,
    course: id,
    on,
    parts: [{ category: 'professional', minutes: hours * 60 }],
    claims: {},
    form: 'classroom',
    evidence: 'certificate',
    passPercent: null,
    ...changes,
  }
}
