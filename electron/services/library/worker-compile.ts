import { Worker } from 'node:worker_threads'
import type { Compile, Compiled, Source } from './compile.ts'

type Job = { readonly source: Source; readonly settle: (result: Compiled) => void }

/** A module of the largest allowed size takes a few seconds on a slow PC; what takes longer is hostile or broken. */
const longestMs = 30_000

/** A compiler in a worker of its own, with caps on time and memory; `close` ends it. */
export type WorkerCompile = { readonly compile: Compile; readonly close: () => Promise<void> }

/**
 * Compiles one source after another in a worker thread. A source that takes too long or too much memory costs the worker,
 * not the program: it is told as a problem, and the next source gets a new worker.
 */
export function createWorkerCompile(workerFile: URL): WorkerCompile {
  const waiting: Job[] = []
  let worker: Worker | null = null
  let running: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null

  const finish = (result: Compiled): void => {
    if (running === null) return
    clearTimeout(running.timer)
    const { job } = running
    running = null
    job.settle(result)
    next()
  }

  const lose = (): void => {
    const lost = worker
    worker = null
    void lost?.terminate()
    if (running !== null) finish(notCompiled(running.job.source))
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
    compile: (source) =>
      new Promise((settle) => {
        waiting.push({ source, settle })
        next()
      }),
    close: async () => {
      if (running !== null) clearTimeout(running.timer)
      const ended = worker
      worker = null
      await ended?.terminate()
    },
  }
}

function notCompiled({ file }: Source): Compiled {
  const place = { file, line: 1, column: 1 }
  return { moduleJson: null, problems: [{ ruleId: 'not-compiled', severity: 'error', place, facts: {} }] }
}
