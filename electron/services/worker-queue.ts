import { Worker } from 'node:worker_threads'

/** What one worker may cost, and what stands for the result of a job that costs more. */
export type WorkerLimits<Job, Result> = {
  readonly longestMs: number
  readonly memoryMb: number
  /** A worker that has had nothing to do for so long is ended, and what it holds is let go; never, when left out. */
  readonly idleMs?: number
  /** What the worker's program is told at its start. */
  readonly data?: unknown
  /** The result of a job that was stopped, or whose worker broke. */
  readonly lost: (job: Job) => Result
}

/** Jobs for one worker, one after another; `close` ends it. */
export type WorkerQueue<Job, Result> = {
  readonly run: (job: Job) => Promise<Result>
  readonly close: () => Promise<void>
}

/**
 * A worker thread of its own for what may be hostile, with caps on time and memory. A job that takes too much costs the
 * worker, not the program: it gets the result for lost ones, and the next job gets a new worker. What it prints is dropped.
 */
export function createWorkerQueue<Job, Result>(
  workerFile: URL,
  { longestMs, memoryMb, idleMs, data, lost }: WorkerLimits<Job, Result>,
): WorkerQueue<Job, Result> {
  type Waiting = { readonly job: Job; readonly settle: (result: Result) => void }
  const waiting: Waiting[] = []
  let worker: Worker | null = null
  let idleTimer: NodeJS.Timeout | undefined
  let running: { readonly of: Waiting; readonly timer: NodeJS.Timeout } | null = null

  const finish = (result: Result): void => {
    if (running === null) return
    clearTimeout(running.timer)
    const { of } = running
    running = null
    of.settle(result)
    next()
  }

  const lose = (): void => {
    const broken = worker
    worker = null
    void broken?.terminate()
    if (running !== null) finish(lost(running.of.job))
  }

  const end = async (): Promise<void> => {
    clearTimeout(idleTimer)
    if (running !== null) clearTimeout(running.timer)
    const ended = worker
    worker = null
    await ended?.terminate()
  }

  const ensureWorker = (): Worker => {
    if (worker !== null) return worker
    const fresh = new Worker(workerFile, {
      workerData: data,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
    })
    // What an ended worker had sent is still delivered; it belongs to a job that was lost, not to the one that runs now.
    fresh.on('message', (result: Result) => {
      if (worker === fresh) finish(result)
    })
    fresh.on('error', () => {
      if (worker === fresh) lose()
    })
    fresh.unref()
    worker = fresh
    return fresh
  }

  const next = (): void => {
    if (running !== null) return
    const first = waiting.shift()
    clearTimeout(idleTimer)
    if (first === undefined) {
      worker?.unref()
      if (idleMs !== undefined) idleTimer = setTimeout(() => void end(), idleMs).unref()
      return
    }
    running = { of: first, timer: setTimeout(lose, longestMs) }
    const active = ensureWorker()
    active.ref()
    active.postMessage(first.job)
  }

  return {
    run: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle })
        next()
      }),
    close: end,
  }
}
