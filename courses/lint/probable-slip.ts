import type { LanguagePair } from './language-pairs.ts'

/** One of the two files of a module or bank. */
type PairFile = LanguagePair['english']

/**
 * In which of two files, whose structures differ, the slip probably is: the only one in which a block or fence became ordinary
 * text, else the one that has less, since what is spelled wrongly is not seen. `null` where neither says it. `lengths` are the
 * numbers of things that were compared, English first.
 */
export function probableSlip(
  { english, chinese }: LanguagePair,
  [ofEnglish, ofChinese]: readonly [number, number],
): PairFile | null {
  const [inEnglish, inChinese] = [english, chinese].map(({ survey }) => survey.lostFences.length > 0)
  if (inEnglish !== inChinese) return inEnglish ? english : chinese
  if (ofEnglish === ofChinese) return null
  return ofEnglish < ofChinese ? english : chinese
}

/** The files to look into first, for a message: the probable one alone, or both. */
export function filesToLookInto({ english, chinese }: LanguagePair, slip: PairFile | null): string {
  return slip?.file ?? `${english.file}, ${chinese.file}`
}
