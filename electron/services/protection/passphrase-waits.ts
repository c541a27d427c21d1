import type { ProtectionsRepository } from '#db/repositories/protections-repository.ts'

/** So many wrong passphrases cost nothing: everybody has a wrong keyboard layout now and then. */
const freeTries = 3
const firstWaitMs = 5000
/** Never more, so that nobody is locked out for ever by a child at the keyboard. */
export const longestWaitMs = 300_000

/** How long the next try waits after so many wrong ones in a row: 0, 0, 5 s, 10 s, 20 s … 5 min. */
export function waitAfter(failures: number): number {
  return failures < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeTries))
}

/** Counts wrong passphrases and says how long the next try has to wait. */
export type PassphraseWaits = {
  readonly leftMs: (learner: string) => number
  /** A try begins: it counts as wrong until {@link clear}, so that ending the program in the middle gains nothing. */
  readonly count: (learner: string) => void
  /** The passphrase was right. */
  readonly clear: (learner: string) => void
}

/**
 * While the program runs a wait goes by a clock that only goes forward, so that setting the PC's clock changes nothing. After
 * a start what is left goes by the PC's clock; one that stepped back meanwhile makes the wait begin anew, once.
 */
export function createPassphraseWaits(parts: {
  readonly protections: ProtectionsRepository
  readonly now: () => number
  readonly monotonicMs: () => number
}): PassphraseWaits {
  const { protections, now, monotonicMs } = parts
  const ends = new Map<string, number>()

  /** When the wait of before the start ends, by the clock that only goes forward. */
  const endOfOldWait = (learner: string): number => {
    const tries = protections.tries(learner)
    if (tries === null) return monotonicMs()
    const passedMs = now() - tries.lastAt
    if (passedMs < 0) protections.putTries(learner, { ...tries, lastAt: now() })
    return monotonicMs() + Math.max(0, waitAfter(tries.failures) - Math.max(0, passedMs))
  }

  return {
    leftMs: (learner) => {
      const end = ends.get(learner) ?? endOfOldWait(learner)
      ends.set(learner, end)
      return Math.max(0, Math.ceil(end - monotonicMs()))
    },
    count: (learner) => {
      const failures = (protections.tries(learner)?.failures ?? 0) + 1
      protections.putTries(learner, { failures, lastAt: now() })
      ends.set(learner, monotonicMs() + waitAfter(failures))
    },
    clear: (learner) => {
      protections.clearTries(learner)
      ends.delete(learner)
    },
  }
}
