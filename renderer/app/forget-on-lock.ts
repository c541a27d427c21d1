import type { StoreApi } from 'zustand/vanilla'
import type { LearnerView } from '#contract/learner.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { SessionState, SessionStore } from './session-store.ts'
import type { Stores } from './stores.ts'

/** The stores that hold what a learner wrote, answered or is shown as their own. */
const ofLearner = [
  'completion',
  'library',
  'study',
  'notes',
  'result',
  'handIn',
  'protection',
  'week',
] as const satisfies readonly (keyof Stores)[]

/**
 * Forgets what belongs to a learner as soon as they are locked, or somebody else takes their place: nothing of it stays in the page,
 * which only whoever unlocks may read again. What was being written goes to the disk first, while the program still takes it.
 */
export function forgetOnLock(session: SessionStore, stores: Stores): void {
  session.subscribe((now, before) => {
    if (!isLeft(before.learner, now.learner)) return
    stores.study.getState().actions.keepNow()
    for (const name of ofLearner) reset(stores[name] as StoreApi<unknown>)
  })
}

/**
 * A client that drops what was asked for a learner who was left meanwhile, as if it had been refused: an answer that is late must not
 * bring back what was forgotten.
 */
export function dropLateReplies(api: ApiClient, session: Pick<StoreApi<SessionState>, 'subscribe'>): ApiClient {
  let times = 0
  session.subscribe((now, before) => {
    if (isLeft(before.learner, now.learner)) times += 1
  })
  const dropping = Object.entries(api).map(([name, ask]): [string, unknown] => [
    name,
    async (input: unknown) => {
      const before = times
      const reply = await (ask as (value: unknown) => ReturnType<ApiClient['lock']>)(input)
      const isOfLearner = typeof input === 'object' && input !== null && 'learner' in input
      return isOfLearner && times !== before ? { ok: false, error: { code: 'learner-locked', message: '' } } : reply
    },
  ])
  // The same keys go in and come out, each with a function that takes and gives the same.
  return Object.fromEntries(dropping) as unknown as ApiClient
}

/** Whether somebody who was there, and open, no longer is. */
function isLeft(before: LearnerView | null, now: LearnerView | null): boolean {
  if (before === null || before.lock === 'locked') return false
  return now?.learner !== before.learner || now.lock === 'locked'
}

function reset<T>(store: StoreApi<T>): void {
  store.setState(store.getInitialState(), true)
}
