import { type CourseLanguage, courseLanguages } from '#courses/format/course-language.ts'
import type { StoredFeedback } from '#courses/format/feedback-schema.ts'
import type { Answer, AnswerKey, Question } from '#courses/format/question.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import { markAnswer } from '../marking/mark-answer.ts'
import type { RubricMark } from '../marking/mark-by-rubric.ts'
import { questionText } from './question-text.ts'

/** A question as it was handed out, and what was answered to it. */
export type SealedQuestion = {
  readonly question: Question
  /** The language it was answered in; where nobody answered, any it was handed out in. */
  readonly language: CourseLanguage
  readonly answer: Answer | null
}

/** The points of one question, and what may be told of its answer where that travelled apart. */
export type QuestionMark = {
  readonly question: string
  readonly earnedMilliPoints: number
  readonly fullMilliPoints: number
  readonly feedback?: Readonly<Partial<Record<CourseLanguage, StoredFeedback>>>
  /** What a person gave it; of an open question that was answered. */
  readonly rubric?: RubricMark
}

/** As {@link QuestionMark}, of an open question that a person has still to mark. */
export type UnmarkedQuestion = Omit<QuestionMark, 'earnedMilliPoints'> & { readonly earnedMilliPoints: null }

/** Marks for all questions but those that a person marks, or the first question that the key does not know or knows with another text. */
export type OpenedSeal =
  | { readonly kind: 'marked'; readonly marks: readonly (QuestionMark | UnmarkedQuestion)[] }
  | { readonly kind: 'not-fitting'; readonly question: string }

/**
 * Marks what was answered with the keys that travelled apart, by the rules that mark any answer. A key counts only for the very
 * text it was made for. All or nothing. Of the feedback goes with the marks what belongs to an answer: others may still have to sit the same examination. `digestOf` gives the SHA-256 of a text in hexadecimal.
 */
export function openSealed(
  questions: readonly SealedQuestion[],
  tykey: Tykey,
  digestOf: (text: string) => string,
): OpenedSeal {
  const keys = new Map(tykey.questions.map((one) => [one.question, one.asked]))
  const marks: (QuestionMark | UnmarkedQuestion)[] = []
  for (const { question, language, answer } of questions) {
    const found = keys.get(question.id)?.[language]
    if (found === undefined || found.text !== digestOf(questionText(question)) || !isKeyOf(question, found.key)) {
      return { kind: 'not-fitting', question: question.id }
    }
    const marking = answer === null ? { milliPoints: 0 } : markAnswer(question, found.key, answer)
    const full = { question: question.id, fullMilliPoints: question.milliPoints }
    const mark =
      marking === null ? { ...full, earnedMilliPoints: null } : { ...full, earnedMilliPoints: marking.milliPoints }
    const asked = keys.get(question.id) ?? {}
    marks.push(answer === null ? mark : { ...mark, feedback: feedbackOn(answer, asked) })
  }
  return { kind: 'marked', marks }
}

/** A file from outside may name the right text and bring a key of another kind. */
function isKeyOf(question: Question, key: AnswerKey): boolean {
  return key.type === question.type
}

/** The feedback for everyone, and that on the options that were picked. */
function feedbackOn(answer: Answer, asked: Tykey['questions'][number]['asked']): NonNullable<QuestionMark['feedback']> {
  const picked = answer.type === 'multiple' ? answer.choices : 'choice' in answer ? [answer.choice] : []
  return Object.fromEntries(
    courseLanguages.flatMap((language) => {
      const feedback = asked[language]?.feedback
      if (feedback === undefined) return []
      const byChoice = Object.entries(feedback.byChoice).filter(([id]) => picked.includes(id))
      return [[language, { byChoice: Object.fromEntries(byChoice), general: feedback.general }] as const]
    }),
  )
}
