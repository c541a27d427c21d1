import type { ClaimField, CompletionFacts } from '#contract/credential.ts'
import { pageClaims, pageEnd } from './page-claims.ts'

/**
 * The fields in which a page's visible text does not say what the facts of its credential say; empty when it says all of
 * them. Line breaks and spaces do not count, nor do forms that NFKC makes one (full width, Kangxi radicals): extracting
 * text from a PDF changes both. A label that stands more often than the statement has it makes its field suspect.
 */
export function compareWithPage(facts: CompletionFacts, visibleText: string): readonly ClaimField[] {
  const page = squeeze(visibleText)
  const claims = pageClaims(facts)
  const statement = squeeze(claims.map(({ label, value }) => `${label}${value}`).join('') + pageEnd)
  return claims
    .filter(({ label, value }, index) => {
      const run = squeeze(`${label}${value}${claims[index + 1]?.label ?? pageEnd}`)
      const mark = squeeze(label)
      return !page.includes(run) || countOf(mark, page) !== countOf(mark, statement)
    })
    .map(({ field }) => field)
}

/** NFKC may itself make a space, so spaces go last. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1
}
