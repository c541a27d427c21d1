import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { MinutesFormula } from '#courses/format/rule-profile.ts'
import type { LintPack } from './lint-pack.ts'

/** What a course holds in one language: text read and questions of its modules, the examination left out. */
export type CourseSize = { readonly words: number; readonly hanCharacters: number; readonly questions: number }

/** The size of the named modules in a language; `null` when one of them is missing or has an error. */
export function courseSize({ manifest, parts }: LintPack, language: CourseLanguage): CourseSize | null {
  let size: CourseSize = { words: 0, hanCharacters: 0, questions: 0 }
  for (const id of manifest?.modules ?? []) {
    const part = parts.find((one) => one.kind === 'module' && one.id === id)
    const survey = part?.files.find((file) => file.language === language)?.survey
    if (!survey?.counts) return null
    size = {
      words: size.words + survey.counts.words,
      hanCharacters: size.hanCharacters + survey.counts.hanCharacters,
      questions: size.questions + survey.questions.length,
    }
  }
  return manifest === null ? null : size
}

/** Whole minutes that a formula gives a course, rounded down. Latin words in Chinese text are read as words. */
export function minutesByFormula({ words, hanCharacters, questions }: CourseSize, formula: MinutesFormula): number {
  const { wordsPerHour, hanCharactersPerHour, secondsPerQuestion } = formula
  return Math.floor(
    (words * 60) / wordsPerHour + (hanCharacters * 60) / hanCharactersPerHour + (questions * secondsPerQuestion) / 60,
  )
}
