/**
 * What the evaluation of a course asks. An id stays in learners' records: never change or reuse one. The texts stand in
 * `messages/evaluation-texts.ts`.
 */
export const evaluationItems = [
  'objectives-met',
  'content-accurate',
  'usable-at-work',
  'language-clear',
  'cases-true-to-life',
  'questions-fair',
  'time-as-stated',
  'would-recommend',
] as const

/** One item of the evaluation. */
export type EvaluationItem = (typeof evaluationItems)[number]
