import type { Completion } from '../credential/completion.ts'
import { dateIn } from '../credential/offset-time.ts'

/** The fields that a paper must show, and the words it shows each by. A field with several needs all of them. */
function marksOf(said: Completion): readonly (readonly [field: string, words: readonly string[]])[] {
  const day = (at: number) => [dateIn(at, said.utcOffsetMinutes)]
  const { earnedMilliPoints, fullMilliPoints } = said.score
  return [
    ['serial', [said.serial]],
    ['name', [said.learner.name]],
    ['title', [said.pack.title.en, said.pack.title['zh-CN']]],
    ['level', levelMarks[said.level] ?? []],
    ['creditMinutes', [String(said.creditMinutes)]],
    ['score', [`${Math.floor((earnedMilliPoints * 100) / fullMilliPoints)}%`]],
    ['startedOn', day(said.startedAt)],
    ['completedOn', day(said.completedAt)],
    ['issuedOn', day(said.issuedAt)],
    ['issuer', [said.issuer.name['zh-CN']]],
  ]
}

const levelMarks: Readonly<Record<string, readonly string[]>> = { 'self-recorded': ['自主记录', 'Self-recorded'] }

/** The fields of which the text of a page does not say what is signed. */
export function fieldsNotShown(said: Completion, pageText: string): string[] {
  const page = bare(pageText)
  return marksOf(said)
    .filter(([, words]) => !words.every((word) => stands(bare(word), page)))
    .map(([field]) => field)
}

/** Without what setting a text changes: spaces, invisible marks, and forms that are the same letter. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '')
}

/** Whether a word stands in a text. A number does not stand in a longer number. */
function stands(word: string, text: string): boolean {
  const isDigit = (character: string) => /^\d$/.test(character)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const goesOn =
      (isDigit(word.charAt(0)) && isDigit(text.charAt(at - 1))) ||
      (isDigit(word.charAt(word.length - 1)) && isDigit(text.charAt(at + word.length)))
    if (!goesOn) return true
  }
  return false
}
