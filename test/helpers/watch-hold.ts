import { median } from './median.ts'

/** The longest that a thread was held between two turns of its loop, in milliseconds. */
export type Hold = {
  /** By the time that the thread ran, which neither other programs change nor what waits for the disk; a tick of the system exact (1 to 10 ms). */
  readonly ranMs: number
  /** By the clock, less what the thread waited for a processor that others had. Waiting for the disk counts. */
  readonly heldMs: number
}

/**
 * Begins to watch how long this program's first thread is held; what it gives ends that, and tells. Linux knows (proc(5), schedstat: the nanoseconds
 * that a thread ran, and waited for a processor); elsewhere what ran is the processor time of the whole program, and what was held is by the clock alone. Stands by itself, so that it can be sent into another program.
 */
export function watchHold(): () => Hold {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const timesOfThread = (): readonly [ran: number, waited: number] | null => {
    try {
      const [ran = 0, waited = 0] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8')
        .split(' ')
        .map(Number)
      return ran > 0 ? [ran / 1e6, waited / 1e6] : null
    } catch {
      return null
    }
  }
  const look = () => {
    const { user, system } = process.cpuUsage()
    const [ran, waited] = timesOfThread() ?? [(user + system) / 1000, 0]
    return { at: performance.now(), ran, waited }
  }
  let last = look()
  let longest = { ranMs: 0, heldMs: 0 }
  const turn = () => {
    const now = look()
    longest = {
      ranMs: Math.max(longest.ranMs, now.ran - last.ran),
      heldMs: Math.max(longest.heldMs, now.at - last.at - (now.waited - last.waited)),
    }
    last = now
  }
  const timer = setInterval(turn, 1)
  return () => {
    clearInterval(timer)
    turn()
    return longest
  }
}

/** The longest hold while `work` went on. */
export async function longestHold(work: () => Promise<unknown>): Promise<Hold> {
  const end = watchHold()
  await work()
  return end()
}

/** The median of the longest holds of several rounds, one after the other: one in which V8 cleans up everything decides nothing. */
export async function medianHold<Round>(
  rounds: readonly Round[],
  work: (round: Round) => Promise<unknown>,
): Promise<Hold> {
  const holds: Hold[] = []
  for (const round of rounds) holds.push(await longestHold(() => work(round)))
  return medianOf(holds)
}

/** The median of holds, by each measure. */
export function medianOf(holds: readonly Hold[]): Hold {
  return { ranMs: median(holds.map(({ ranMs }) => ranMs)), heldMs: median(holds.map(({ heldMs }) => heldMs)) }
}
