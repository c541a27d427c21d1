import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Answer, AnswerKey, Question } from '#courses/format/question.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import { markAnswer } from '../marking/mark-answer.ts'
import { questionText } from './question-text.ts'

/** A question as it was handed out, and what was answered to it. */
export type SealedQuestion = {
  readonly question: Question
  /** The language it was answered in; where nobody answered, any it was handed out in. */
  readonly language: CourseLanguage
  readonly answer: Answer | null
}

/** The points of one question. */
export type QuestionMark = {
  readonly question: string
  readonly earnedMilliPoints: number
  readonly fullMilliPoints: number
}

/** Marks for all questions, or the first question that the key does not know or knows with another text. */
export type OpenedSeal =
  | { readonly kind: 'marked'; readonly marks: readonly QuestionMark[] }
  | { readonly kind: 'not-fitting'; readonly question: string }

/**
 * Marks what was answered with the keys that travelled apart, by the rules that mark any answer. A key counts only for the very
 * text it was made for. All or nothing. `digestOf` gives the SHA-256 of a text in hexadecimal.
 */
export function openSealed(
  questions: readonly SealedQuestion[],
  tykey: Tykey,
  digestOf: (text: string) => string,
): OpenedSeal {
  const keys = new Map(tykey.questions.map((one) => [one.question, one.asked]))
  const marks: QuestionMark[] = []
  for (const { question, language, answer } of questions) {
    const found = keys.get(question.id)?.[language]
    if (found === undefined || found.text !== digestOf(questionText(question)) || !isKeyOf(question, found.key)) {
      return { kind: 'not-fitting', question: question.id }
    }
    const earnedMilliPoints = answer === null ? 0 : markAnswer(question, found.key, answer).milliPoints
    marks.push({ question: question.id, earnedMilliPoints, fullMilliPoints: question.milliPoints })
  }
  return { kind: 'marked', marks }
}

/** A file from outside may name the right text and bring a key of another kind. */
function isKeyOf(question: Question, key: AnswerKey): boolean {
  return key.type === question.type
}
