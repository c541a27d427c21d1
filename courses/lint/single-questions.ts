import type { SurveyedQuestion } from '#courses/format/source-survey.ts'
import type { LintFile } from './lint-pack.ts'
import { lookingLength } from './measure-text.ts'

/** A question with one right option among several, and what its options look like. */
export type SingleQuestion = {
  readonly question: SurveyedQuestion
  /** Place of the right option among them, from 0. */
  readonly rightIndex: number
  readonly rightLength: number
  /** Length of the longest wrong option. */
  readonly wrongLength: number
}

/** The questions of a file with three options or more of which one is right. */
export function singleQuestions({ survey }: LintFile): readonly SingleQuestion[] {
  return (survey?.questions ?? []).flatMap((question) => {
    const { type, choices } = question
    const rightIndex = choices.findIndex(({ isRight }) => isRight === true)
    if (type !== 'single' || choices.length < 3 || rightIndex < 0) return []
    const lengths = choices.map(({ text }) => lookingLength(text))
    const wrongLength = Math.max(...lengths.filter((_, index) => index !== rightIndex))
    return [{ question, rightIndex, rightLength: lengths[rightIndex] ?? 0, wrongLength }]
  })
}
