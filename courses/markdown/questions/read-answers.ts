import type { QuestionType } from '#courses/format/question.ts'
import type { ReadAnswers } from './answer-reader.ts'
import type { QuestionSource } from './question-source.ts'
import { readMatching } from './read-matching.ts'
import { readNumeric } from './read-numeric.ts'
import { readOpen } from './read-open.ts'
import { readOptions } from './read-options.ts'
import { readOrdering } from './read-ordering.ts'
import { readShort } from './read-short.ts'

/** One reader a type; a type without one does not compile. `attributes` are those the type adds to every question's. */
export const answerReaders: {
  readonly [T in QuestionType]: {
    readonly attributes: readonly string[]
    readonly read: ReadAnswers<T>
  }
} = {
  single: { attributes: [], read: readOptions },
  multiple: { attributes: [], read: readOptions },
  'true-false': { attributes: [], read: readOptions },
  ordering: { attributes: [], read: readOrdering },
  matching: { attributes: [], read: readMatching },
  numeric: { attributes: ['answer', 'tolerance', 'unit'], read: readNumeric },
  short: { attributes: [], read: readShort },
  open: { attributes: ['least', 'most'], read: readOpen },
}

/** Reads the answers by the reader of a type. */
export function readAnswers<T extends QuestionType>(source: QuestionSource, type: T): ReturnType<ReadAnswers<T>> {
  return answerReaders[type].read(source, type)
}
