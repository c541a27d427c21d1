import type { AttemptResult } from '#contract/attempt-view.ts'
import { attemptScore } from '#courses/rules/completion/attempt-score.ts'

type RecordedMarking = {
  readonly earnedMilliPoints: number
  readonly fullMilliPoints: number
  readonly passed: boolean
}

/** Share of the points in basis points, rounded down, as the rules count it. */
export function basisPointsOf(marking: Pick<RecordedMarking, 'earnedMilliPoints' | 'fullMilliPoints'>): number {
  const whole = { id: 'whole', milliPoints: marking.fullMilliPoints }
  return attemptScore([whole], new Map([['whole', marking.earnedMilliPoints]])).basisPoints
}

/** What an attempt came to, as it was recorded. */
export function attemptResult(marking: RecordedMarking): AttemptResult {
  const { earnedMilliPoints, fullMilliPoints, passed } = marking
  return { earnedMilliPoints, fullMilliPoints, basisPoints: basisPointsOf(marking), passed }
}
