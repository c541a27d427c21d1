import type { AttemptScore } from './attempt-score.ts'
import { hasPassed } from './has-passed.ts'

/** One attempt at a module's questions as the record has it. `passPercent` is the mark that held when it was started. */
export type AttemptRecord =
  | { readonly state: 'open'; readonly id: string }
  /** Handed in, and not marked yet: its keys are elsewhere. */
  | { readonly state: 'waiting'; readonly id: string }
  | { readonly state: 'submitted'; readonly id: string; readonly score: AttemptScore; readonly passPercent: number }

/** A submitted attempt. */
export type SubmittedAttempt = Extract<AttemptRecord, { state: 'submitted' }>

/** Where a learner stands in a module. `best` is the highest share of points, the earlier one of equals. */
export type ModuleCompletion =
  | { readonly kind: 'not-started' }
  /** An attempt is open and none has passed; `best` is null until one was submitted. */
  | { readonly kind: 'in-progress'; readonly openAttemptId: string; readonly best: SubmittedAttempt | null }
  /** An attempt waits to be marked, none is open and none has passed; `best` is of those that were marked. */
  | { readonly kind: 'waiting'; readonly best: SubmittedAttempt | null }
  /** `best` is the best of those that passed. */
  | { readonly kind: 'passed'; readonly best: SubmittedAttempt }
  | { readonly kind: 'not-passed'; readonly best: SubmittedAttempt }

/**
 * Completion of one module from its attempts, in the order of the record. Passed once is passed for good, whatever comes
 * after. Only attempts count so far; content seen and the evaluation join when they are recorded.
 */
export function moduleCompletion(attempts: readonly AttemptRecord[]): ModuleCompletion {
  const submitted = attempts.filter((attempt) => attempt.state === 'submitted')
  const passed = findBest(submitted.filter(isPass))
  if (passed !== null) return { kind: 'passed', best: passed }
  const best = findBest(submitted)
  const open = attempts.findLast((attempt) => attempt.state === 'open')
  if (open !== undefined) return { kind: 'in-progress', openAttemptId: open.id, best }
  if (attempts.some(({ state }) => state === 'waiting')) return { kind: 'waiting', best }
  return best === null ? { kind: 'not-started' } : { kind: 'not-passed', best }
}

function isPass({ score, passPercent }: SubmittedAttempt): boolean {
  return hasPassed(score.milliPoints, score.totalMilliPoints, passPercent)
}

function findBest(attempts: readonly SubmittedAttempt[]): SubmittedAttempt | null {
  let best: SubmittedAttempt | null = null
  for (const attempt of attempts) if (best === null || isHigher(attempt.score, best.score)) best = attempt
  return best
}

function isHigher(a: AttemptScore, b: AttemptScore): boolean {
  return BigInt(a.milliPoints) * BigInt(b.totalMilliPoints) > BigInt(b.milliPoints) * BigInt(a.totalMilliPoints)
}
