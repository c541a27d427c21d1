import type { ApiClient } from '#renderer/api/api-client.ts'
import type { SessionStore } from './session-store.ts'

/** Shows the lock whenever the program has locked by itself: the PC went to sleep, or its own screen lock came on. */
export async function followLocks(api: ApiClient, session: SessionStore): Promise<void> {
  const reply = await api.awaitLock()
  if (!reply.ok) return
  session.getState().actions.showLocked()
  await followLocks(api, session)
}

/** A client that tells of every call that was refused because its learner is locked. */
export function tellLocked(api: ApiClient, onLocked: (learner: unknown) => void): ApiClient {
  const told = Object.entries(api).map(([name, ask]): [string, unknown] => [
    name,
    async (input: never) => {
      const reply = await (ask as (value: never) => ReturnType<ApiClient['lock']>)(input)
      if (!reply.ok && reply.error.code === 'learner-locked') onLocked(reply.error.details?.['learner'])
      return reply
    },
  ])
  // The same keys go in and come out, each with a function that takes and gives the same.
  return Object.fromEntries(told) as unknown as ApiClient
}
