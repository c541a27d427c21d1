import type { Verification } from '#contract/credential.ts'
import type { Trust } from '#contract/trust.ts'
import { createWorkerQueue } from '../worker-queue.ts'

/** What somebody shows: the bytes of a file, or the text of a QR code. */
export type ShownRecord = { readonly bytes: Uint8Array } | { readonly code: string }

/** What to check, and whom and what to judge it by. */
export type VerifyJob = {
  readonly shown: ShownRecord
  readonly trust: Trust
}

/** Checks what anybody shows; see `checkRecord` and `checkCode`. What takes too long or too much memory is `not-finished`. */
export type VerifyRecord = (job: VerifyJob) => Promise<Verification>

/** A checker in a worker of its own, with caps on time and memory; `close` ends it. */
export type WorkerVerify = { readonly verify: VerifyRecord; readonly close: () => Promise<void> }

/** Checks one after another. The worker draws papers again with the fonts of `fontFolder`. */
export function createWorkerVerify(workerFile: URL, fontFolder: string): WorkerVerify {
  const { run, close } = createWorkerQueue<VerifyJob, Verification>(workerFile, {
    // A paper takes a second or two; a minute leaves room for an old PC with a slow disk and other work.
    longestMs: 60_000,
    memoryMb: 512,
    data: { fontFolder },
    lost: () => ({
      source: 'unknown',
      verdict: { standing: 'invalid', reasons: [{ reason: 'not-finished', at: '' }] },
      says: null,
    }),
  })
  return { verify: run, close }
}
