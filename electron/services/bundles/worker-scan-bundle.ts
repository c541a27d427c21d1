import { createWorkerStream } from '../stream-from-worker.ts'
import type { ScanBundle, ScannedBundle } from './scan-bundle.ts'

/** A bundle of the largest size is checked in less on an old PC; what is silent for longer is hostile or broken. */
const longestSilenceMs = 90_000

/**
 * Reads each bundle in a worker thread of its own. What costs too much is refused with `bundle-too-slow`; an abort ends it with
 * `import-cancelled`.
 */
export function createWorkerScanBundle(workerFile: URL): ScanBundle {
  return createWorkerStream<string, Uint8Array, ScannedBundle>(workerFile, {
    tooSlow: 'bundle-too-slow',
    longestSilenceMs,
  })
}
