import { AppError } from '#contract/errors/app-error.ts'
import type { Log } from '../log.ts'
import type { TakeList } from './take-list.ts'

/** The signed lists that a pack may carry. */
const carried = ['issuers.json', 'status.json'] as const

/**
 * Takes in the lists that a pack brings: a newer issue of an issuer list that is trusted here, and what was withdrawn. A list that nobody here has
 * accepted is not taken: a pack vouches for no one.
 */
export async function takeCarriedLists(
  takeList: TakeList,
  readText: (path: string) => string | null,
  log: Log,
): Promise<void> {
  for (const path of carried) {
    const text = readText(path)
    if (text === null) continue
    try {
      // oxlint-disable-next-line eslint/no-await-in-loop -- the second is judged by the first
      await takeList(text, false)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      log.info('a list that a pack carries was not taken', { path, code: error.code })
    }
  }
}
