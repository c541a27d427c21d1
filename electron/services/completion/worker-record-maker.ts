import { Worker } from 'node:worker_threads'
import { AppError } from '#contract/errors/app-error.ts'
import type { RecordAnswer, RecordJob } from './record-job.ts'
import type { RecordMaker } from './record-maker.ts'

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** A record maker in a worker; `close` ends it. */
export type WorkerRecordMaker = { readonly maker: RecordMaker; readonly close: () => Promise<void> }

/** A paper takes a second or two on a slow PC. */
const longestMs = 60_000
/** The open fonts take some 100 MB; they are let go when nobody has asked for a paper for a while. */
const idleMs = 20_000

/**
 * Signs and draws in a worker thread, which is started by the first call: opening and shaping the Han faces would hold
 * the main loop for most of a second, and loading the libraries of credentials longer than most commands take.
 * `fontFolder` holds one file `ROLE.ttf` for each face.
 */
export function createWorkerRecordMaker(workerFile: URL, fontFolder: string): WorkerRecordMaker {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let count = 0

  const end = async (error: Error): Promise<void> => {
    clearTimeout(timer)
    const ended = worker
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    await ended?.terminate()
  }

  const settle = (answer: RecordAnswer): void => {
    const job = waiting.get(answer.number)
    waiting.delete(answer.number)
    if (answer.kind === 'done') job?.resolve(answer.value)
    else if (answer.kind === 'refused') job?.reject(new AppError(answer.code, answer.details))
    else job?.reject(new Error(answer.text))
    if (waiting.size > 0) return
    clearTimeout(timer)
    worker?.unref()
    timer = setTimeout(() => void end(new Error('idle')), idleMs)
    timer.unref()
  }

  const ensureWorker = (): Worker => {
    if (worker !== null) return worker
    const fresh = new Worker(workerFile, { workerData: fontFolder, resourceLimits: { maxOldGenerationSizeMb: 768 } })
    fresh.on('message', settle)
    fresh.on('error', (error) => {
      if (worker === fresh) void end(error)
    })
    worker = fresh
    return fresh
  }

  const ask = (name: keyof RecordMaker, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      clearTimeout(timer)
      timer = setTimeout(() => void end(new Error(`no answer to ${name} within ${longestMs} ms`)), longestMs)
      const active = ensureWorker()
      active.ref()
      active.postMessage({ number: count, name, args } satisfies RecordJob)
    })
  // The worker answers each call with what its maker gives; TypeScript cannot follow that through a message.
  const call =
    <K extends keyof RecordMaker>(name: K) =>
    (...args: Parameters<RecordMaker[K]>) =>
      ask(name, args) as ReturnType<RecordMaker[K]>

  return {
    maker: { issuerOf: call('issuerOf'), sign: call('sign'), read: call('read'), draw: call('draw') },
    close: () => end(new Error('closed')),
  }
}
