import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { KeyedQuestion } from '#courses/format/question.ts'
import { canonicalJson } from './canonical-json.ts'

/**
 * What was asked, for good: question, options, key and feedback in one language, and the version of the rules. Its
 * SHA-256 is its name, so the same question in two versions of a pack is kept once. It tells the key.
 */
export type QuestionSnapshot = KeyedQuestion & {
  readonly format: 1
  readonly language: CourseLanguage
  readonly rulesVersion: number
}

/** The text whose UTF-8 bytes are stored and named. `null` when the question holds a number that is not an integer. */
export function encodeSnapshot(snapshot: QuestionSnapshot): string | null {
  return canonicalJson(snapshot)
}
