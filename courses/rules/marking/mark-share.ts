import type { Question } from '#courses/format/question.ts'
import { type ChoiceMark, type Marking, type MarkingNote, markingRulesVersion } from './marking.ts'
import { shareOfPoints } from './share-of-points.ts'

/** What a type's rule finds: `earned` of `possible` parts (at least 1), and what the feedback screen needs. */
export type Share = {
  readonly earned: number
  readonly possible: number
  readonly perChoice: readonly ChoiceMark[]
  readonly note?: MarkingNote
}

/** Turns a type's share into a marking: points rounded down, verdict by the share itself. */
export function markShare(question: Question, share: Share): Marking {
  const { earned, possible } = share
  return {
    rulesVersion: markingRulesVersion,
    milliPoints: shareOfPoints(question.milliPoints, earned, possible),
    verdict: earned <= 0 ? 'wrong' : earned >= possible ? 'right' : 'partly',
    perChoice: share.perChoice,
    note: share.note ?? null,
  }
}
