import type { QuestionType } from '#courses/format/question.ts'
import type { DraftAnswers, DraftContent } from '../question-draft.ts'
import type { QuestionSource } from './question-source.ts'

/** Reads the answers of a question; null when they cannot be found. Anything wrong is told in the source's problems. */
export type ReadAnswers<T extends QuestionType> = (
  source: QuestionSource,
  type: T,
) => (DraftAnswers & { readonly prompt: DraftContent }) | null
