import { createWorkerStream } from '../stream-from-worker.ts'
import type { ScannedFile, ScannedTypack, ScanOrder, ScanTypack } from './scan-typack.ts'

/** A file of the largest size comes from a slow stick in a few seconds; what is silent for longer is hostile or broken. */
const longestSilenceMs = 20_000

/** A file on its way from the worker; `share`: how much of the pack is read with it, from 0 to 1. */
export type ScannedItem = { readonly file: ScannedFile; readonly share: number }

/**
 * Scans each pack in a worker thread of its own. What costs too much is refused with `typack-too-slow`; an abort ends it with
 * `import-cancelled`.
 */
export function createWorkerScan(workerFile: URL): ScanTypack {
  const scan = createWorkerStream<ScanOrder, ScannedItem, ScannedTypack>(workerFile, {
    tooSlow: 'typack-too-slow',
    longestSilenceMs,
  })
  return (order, onFile, signal) => scan(order, ({ file, share }) => onFile(file, share), signal)
}
