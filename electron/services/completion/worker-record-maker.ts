import { AppError } from '#contract/errors/app-error.ts'
import { createWorkerQueue } from '../worker-queue.ts'
import type { RecordAnswer, RecordJob } from './record-job.ts'
import type { RecordMaker } from './record-maker.ts'

/** A record maker in a worker; `close` ends it. */
export type WorkerRecordMaker = { readonly maker: RecordMaker; readonly close: () => Promise<void> }

/**
 * Signs and draws in a worker thread, which is started by the first call: opening and shaping the Han faces would hold
 * the main loop for most of a second, and loading the libraries of credentials longer than most commands take.
 * `fontFolder` holds one file `ROLE.ttf` for each face.
 */
export function createWorkerRecordMaker(workerFile: URL, fontFolder: string): WorkerRecordMaker {
  const { run, close } = createWorkerQueue<RecordJob, RecordAnswer>(workerFile, {
    // A record takes a second or two on a slow PC, the dossier of a long ledger a minute.
    longestMs: 180_000,
    memoryMb: 768,
    // The open fonts take some 100 MB; they are let go when nobody has asked for a paper for a while.
    idleMs: 20_000,
    data: fontFolder,
    lost: ({ name }) => ({ kind: 'failed', text: `the record worker was lost at ${name}` }),
  })

  const ask = async (name: keyof RecordMaker, args: readonly unknown[]): Promise<unknown> => {
    const answer = await run({ name, args })
    if (answer.kind === 'done') return answer.value
    throw answer.kind === 'refused' ? new AppError(answer.code, answer.details) : new Error(answer.text)
  }
  // The worker answers each call with what its maker gives; TypeScript cannot follow that through a message.
  const call =
    <K extends keyof RecordMaker>(name: K) =>
    (...args: Parameters<RecordMaker[K]>) =>
      ask(name, args) as ReturnType<RecordMaker[K]>

  return {
    maker: {
      issuerOf: call('issuerOf'),
      sign: call('sign'),
      claim: call('claim'),
      read: call('read'),
      draw: call('draw'),
      previewTemplate: call('previewTemplate'),
      drawLedger: call('drawLedger'),
    },
    close,
  }
}
