import { z } from 'zod'
import { type CompletionFacts, completionFactsSchema } from '#contract/credential.ts'
import { offsetDate } from './offset-time.ts'

const { serial, level, learner, pack, creditMinutes, issuer } = completionFactsSchema.shape

/** The few things a QR code says. Bounds are those of {@link completionFactsSchema}. */
export const compactClaimSchema = z.strictObject({
  serial,
  level,
  name: learner.shape.name,
  packId: pack.shape.id,
  packVersion: pack.shape.version,
  creditMinutes,
  /** `2026-03-05`, from 1970 to 2149. */
  completedOn: z.iso.date().refine((date) => date >= '1970-01-01' && date < '2149-06-07'),
  issuerDid: issuer.shape.did,
})

/** See {@link compactClaimSchema}. */
export type CompactClaim = z.infer<typeof compactClaimSchema>

/** What the QR code says of a completion. */
export function compactClaimOf(facts: CompletionFacts): CompactClaim {
  return {
    serial: facts.serial,
    level: facts.level,
    name: facts.learner.name,
    packId: facts.pack.id,
    packVersion: facts.pack.version,
    creditMinutes: facts.creditMinutes,
    completedOn: offsetDate(facts.completedAt, facts.utcOffsetMinutes),
    issuerDid: facts.issuer.did,
  }
}
