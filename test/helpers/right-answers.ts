import type { Answer } from '#contract/question-view.ts'
import { libraryModule } from './library-module.ts'
import { rightAnswer } from './right-answer.ts'

/** The answers to the model module in English that earn every point, by question. */
export const right: Readonly<Record<string, Answer>> = Object.fromEntries(
  libraryModule('empowerment-practice', 'collaborator-not-expert', 'en').questions.map((keyed) => [
    keyed.question.id,
    rightAnswer(keyed),
  ]),
)
