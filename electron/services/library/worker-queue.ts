import { Worker } from 'node:worker_threads'

type Job<Given, Result> = { readonly source: Given; readonly settle: (result: Result) => void }

/** A module of the largest allowed size takes a few seconds on a slow PC; what takes longer is hostile or broken. */
const longestMs = 30_000

/** A worker that answers; `close` ends it. */
export type WorkerQueue<Given, Result> = {
  readonly ask: (source: Given) => Promise<Result>
  readonly close: () => Promise<void>
}

/**
 * Has one source after another worked on in a worker thread, with caps on time and memory. A source that takes too long or
 * too much memory costs the worker, not the program: its answer is `lost`, and the next source gets a new worker.
 */
export function createWorkerQueue<Given, Result>(
  workerFile: URL,
  lost: (source: Given) => Result,
): WorkerQueue<Given, Result> {
  const waiting: Job<Given, Result>[] = []
  let worker: Worker | null = null
  let running: { readonly job: Job<Given, Result>; readonly timer: NodeJS.Timeout } | null = null

  const finish = (result: Result): void => {
    if (running === null) return
    clearTimeout(running.timer)
    const { job } = running
    running = null
    job.settle(result)
    next()
  }

  const lose = (): void => {
    const gone = worker
    worker = null
    void gone?.terminate()
    if (running !== null) finish(lost(running.job.source))
  }

  const ensureWorker = (): Worker => {
    if (worker !== null) return worker
    const fresh = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 } })
    fresh.on('message', finish)
    fresh.on('error', () => {
      if (worker === fresh) lose()
    })
    fresh.unref()
    worker = fresh
    return fresh
  }

  const next = (): void => {
    if (running !== null) return
    const job = waiting.shift()
    if (job === undefined) {
      worker?.unref()
      return
    }
    running = { job, timer: setTimeout(lose, longestMs) }
    const active = ensureWorker()
    active.ref()
    active.postMessage(job.source)
  }

  return {
    ask: (source) =>
      new Promise((settle) => {
        waiting.push({ source, settle })
        next()
      }),
    close: async () => {
      const ended = worker
      worker = null
      await ended?.terminate()
    },
  }
}
