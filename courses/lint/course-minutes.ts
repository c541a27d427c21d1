import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { MinutesFormula } from '#courses/format/rule-profile.ts'
import { itemOf } from '#courses/rules/examination/draw-item.ts'
import { paperSize } from '#courses/rules/examination/paper-size.ts'
import type { LintFile, LintPack } from './lint-pack.ts'

/** What there is to study in one language: text read, questions answered, and the minutes that exercises state. */
export type CourseSize = {
  readonly words: number
  readonly hanCharacters: number
  readonly questions: number
  readonly exerciseMinutes: number
}

/** The size of a module in the language of its file; `null` when it has an error. */
export function moduleSize({ survey }: LintFile): CourseSize | null {
  if (!survey?.counts) return null
  return {
    ...survey.counts,
    questions: survey.questions.length,
    exerciseMinutes: survey.boxes.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  }
}

/** The size of the named modules and one examination paper in a language; `null` when one of them is missing or has an error. */
export function courseSize(pack: LintPack, language: CourseLanguage): CourseSize | null {
  const { manifest, parts } = pack
  const paper = paperQuestions(pack)
  if (manifest === null || paper === null) return null
  let size: CourseSize = { words: 0, hanCharacters: 0, questions: paper, exerciseMinutes: 0 }
  for (const id of manifest.modules) {
    const part = parts.find((one) => one.kind === 'module' && one.id === id)
    const file = part?.files.find((one) => one.language === language)
    const module = file && moduleSize(file)
    if (!module) return null
    size = {
      words: size.words + module.words,
      hanCharacters: size.hanCharacters + module.hanCharacters,
      questions: size.questions + module.questions,
      exerciseMinutes: size.exerciseMinutes + module.exerciseMinutes,
    }
  }
  return size
}

/** How many questions one paper of the examination asks, 0 without an examination; `null` when its bank is missing or has an error. */
export function paperQuestions({ manifest, parts }: LintPack): number | null {
  if (manifest?.examination === undefined) return 0
  // Both languages ask the same.
  const bank = parts.find(({ isExamination }) => isExamination)?.files[0]?.survey?.bank
  return bank ? paperSize(bank.questions.map(itemOf), manifest.examination.draw) : null
}

/** Whole minutes that a formula gives, rounded down. Latin words in Chinese text are read as words. In whole numbers, so that it is exact. */
export function minutesByFormula(size: CourseSize, formula: MinutesFormula): number {
  const { words, hanCharacters, questions, exerciseMinutes } = size
  const { wordsPerHour, hanCharactersPerHour, secondsPerQuestion, exercises } = formula
  const perMinute = wordsPerHour * hanCharactersPerHour
  const reading = (words * hanCharactersPerHour + hanCharacters * wordsPerHour) * 3600
  const counted = Math.floor((reading + questions * secondsPerQuestion * perMinute) / (60 * perMinute))
  return exercises === 'stated' ? counted + exerciseMinutes : counted
}

/**
 * The most whole minutes that a module may state for study: reading at 180 English words or 300 Chinese characters a minute, as the
 * language is, 1.85 minutes for each question, and what its exercises state. At least 1.
 */
export function statedMinutesMost(
  { words, hanCharacters, questions, exerciseMinutes }: CourseSize,
  language: CourseLanguage,
): number {
  // In nine-hundredths of a minute all three are whole.
  const reading = language === 'en' ? words * 5 : hanCharacters * 3
  return Math.max(1, Math.floor((reading + questions * 1665) / 900) + exerciseMinutes)
}
