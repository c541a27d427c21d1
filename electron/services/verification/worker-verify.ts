import type { TrustedIssuer, Verification } from '#contract/credential.ts'
import { createWorkerQueue } from '../worker-queue.ts'

/** Somebody whose signature counts here, by key; the public key has 32 bytes, Ed25519. */
export type TrustedKey = { readonly publicKey: Uint8Array; readonly name: TrustedIssuer['name'] }

/** What somebody shows: the bytes of a file, or the text of a QR code. */
export type ShownRecord = { readonly bytes: Uint8Array } | { readonly code: string }

/** What to check, and who is trusted: by did:key, by raw key, or both. */
export type VerifyJob = {
  readonly shown: ShownRecord
  readonly issuers: readonly TrustedIssuer[]
  readonly keys: readonly TrustedKey[]
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
