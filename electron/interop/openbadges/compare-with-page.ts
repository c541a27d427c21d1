import type { CompletionFacts } from '#contract/credential.ts'
import type { ClaimField } from '#contract/record-words.ts'
import { offsetDate } from './offset-time.ts'

const levels = {
  'self-recorded': ['自主记录', 'Self-recorded'],
  'instructor-confirmed': ['教师确认', 'Instructor-confirmed'],
  'issuer-signed': ['机构签发', 'Issuer-signed'],
} as const satisfies Record<CompletionFacts['level'], readonly string[]>

/**
 * The fields that the text of a shown page says less or more often than the text of the page as it is drawn from the
 * facts: where to look, told to whoever holds the paper. Empty does not mean that the pages look alike, since a font may
 * draw another character than the text names; only equal bytes mean that.
 */
export function compareWithPage(facts: CompletionFacts, drawn: string, shown: string): readonly ClaimField[] {
  const [asDrawn, asShown] = [squeeze(drawn), squeeze(shown)]
  return marksOf(facts)
    .filter(([, words]) => words.some((word) => countOf(word, asDrawn) !== countOf(word, asShown)))
    .map(([field]) => field)
}

/** What each field puts on the page. */
function marksOf(facts: CompletionFacts): readonly (readonly [ClaimField, readonly string[]])[] {
  const date = (at: number) => [offsetDate(at, facts.utcOffsetMinutes)]
  const { earnedMilliPoints, fullMilliPoints } = facts.score
  return [
    ['serial', [facts.serial]],
    ['name', [facts.learner.name]],
    ['title', Object.values(facts.pack.title)],
    ['level', levels[facts.level]],
    ['creditMinutes', [`${facts.creditMinutes}`]],
    ['score', [`${Math.floor((earnedMilliPoints * 100) / fullMilliPoints)}%`]],
    ['startedOn', date(facts.startedAt)],
    ['completedOn', date(facts.completedAt)],
    ['issuedOn', date(facts.issuedAt)],
    ['issuer', [facts.issuer.name['zh-CN']]],
  ]
}

/** Spaces do not count, nor do forms that NFKC makes one; NFKC may itself make a space, so spaces go last. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}

/** A number counts only where no further digit makes it another. */
function countOf(word: string, text: string): number {
  const mark = squeeze(word)
  if (mark === '') return 0
  const isDigit = (character: string) => /^\d$/.test(character)
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    const goesOn =
      (isDigit(mark.charAt(0)) && isDigit(text.charAt(at - 1))) ||
      (isDigit(mark.charAt(mark.length - 1)) && isDigit(text.charAt(at + mark.length)))
    if (!goesOn) count += 1
  }
  return count
}
