import { existsSync, readFileSync } from 'node:fs'
import { median } from './median.ts'

// Linux, proc(5), schedstat: the nanoseconds that a thread ran; a process's first thread bears its number.
const ran = `/proc/self/task/${process.pid}/schedstat`

/**
 * The median, in milliseconds, over `times` rounds, of the longest that anything held this thread while `work` went on. Time that
 * the thread ran is counted, so that neither a busy machine nor what helpers do beside it (V8's cleaners, workers) counts; where the
 * system does not tell it, the processor time of the whole process. One round in which V8 cleans up everything decides nothing.
 */
export async function medianHold(times: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const held: number[] = []
  for (let turn = 0; turn < times; turn += 1) held.push(await longestHold(() => work(turn)))
  return median(held)
}

async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let isDone = false
  let last = ranMs()
  const watch = (): void => {
    const now = ranMs()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) setImmediate(watch)
  }
  setImmediate(watch)
  await work()
  isDone = true
  return longest
}

function ranMs(): number {
  if (existsSync(ran)) return Number(readFileSync(ran, 'utf8').split(' ')[0]) / 1e6
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
