import type { CourseLanguage } from '../format/course-language.ts'
import type { KeyedQuestion } from '../format/question.ts'

/**
 * What was asked, whole: question, options, key and feedback in every language the pack had, and the marking rules of
 * the day. Immutable and named by the SHA-256 of its canonical JSON, so an attempt stays readable and marks the same
 * whatever becomes of the pack.
 */
export type QuestionSnapshot = {
  readonly format: 1
  readonly pack: string
  readonly packVersion: string
  readonly module: string
  readonly moduleTitle: Readonly<Partial<Record<CourseLanguage, string>>>
  readonly packTitle: Readonly<Record<CourseLanguage, string>>
  readonly rulesVersion: number
  readonly asked: Readonly<Partial<Record<CourseLanguage, KeyedQuestion>>>
}

/** The question in the reader's language, or in the one language there is. */
export function questionIn(snapshot: QuestionSnapshot, language: CourseLanguage): KeyedQuestion {
  const found = snapshot.asked[language] ?? snapshot.asked['zh-CN'] ?? snapshot.asked.en
  if (found === undefined) throw new Error(`a snapshot of ${snapshot.module} holds no question`)
  return found
}
