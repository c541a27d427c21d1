import { AppError } from '#contract/errors/app-error.ts'
import type { Answer } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { type QuestionSnapshot, questionIn } from '#courses/record/question-snapshot.ts'
import { checkAnswer } from '#courses/rules/marking/check-answer.ts'

/** One answer as it comes in. */
export type GivenAnswer = {
  readonly question: string
  readonly language: CourseLanguage
  readonly answer: Answer
  /** Milliseconds spent on the question; `null` where nothing measured it. */
  readonly activeMs: number | null
}

/** A question that may be answered, and whether it was. */
export type Askable = { readonly snapshot: QuestionSnapshot; readonly isAnswered: boolean }

/**
 * Checks answers against the questions drawn, all before any is recorded. Throws `question-not-drawn`,
 * `question-answered` (also for two answers to one question) or `answer-malformed`, for the first that cannot be taken.
 */
export function checkGiven(drawn: ReadonlyMap<string, Askable>, given: readonly GivenAnswer[]): void {
  const taken = new Set<string>()
  for (const { question, language, answer } of given) {
    const askable = drawn.get(question)
    if (askable === undefined) throw new AppError('question-not-drawn', { question })
    if (askable.isAnswered || taken.has(question)) throw new AppError('question-answered', { question })
    const fault = checkAnswer(questionIn(askable.snapshot, language).question, answer)
    if (fault !== null) throw new AppError('answer-malformed', { question, fault: fault.kind })
    taken.add(question)
  }
}
