import { Worker } from 'node:worker_threads'
import { AppError, type ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import type { ScannedFile, ScannedTypack, ScanTypack } from './scan-typack.ts'

/** What the import worker says. After a file it waits to be told to go on. */
export type ScanMessage =
  | { readonly kind: 'file'; readonly file: ScannedFile; readonly share: number }
  | { readonly kind: 'done'; readonly scanned: ScannedTypack }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }

/** A file of the largest size comes from a slow stick in a few seconds; what is silent for longer is hostile or broken. */
const longestSilenceMs = 20_000

/**
 * Scans each pack in a worker thread of its own, with caps on memory and time. What exceeds them costs the worker, not the
 * program, and is refused with `typack-too-slow`; an abort ends it with `import-cancelled`.
 */
export function createWorkerScan(workerFile: URL): ScanTypack {
  return (order, onFile, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, {
        resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      })
      let timer: NodeJS.Timeout
      let isEnded = false
      const end = (settle: () => void): void => {
        isEnded = true
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        worker.removeAllListeners()
        worker.on('error', () => undefined)
        void worker.terminate().then(settle)
      }
      const fail = (error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error))))
      const cancel = () => fail(new AppError('import-cancelled'))
      const watch = () => {
        clearTimeout(timer)
        timer = setTimeout(() => fail(new AppError('typack-too-slow')), longestSilenceMs)
      }
      const receive = async (message: ScanMessage): Promise<void> => {
        if (message.kind === 'done') return end(() => resolve(message.scanned))
        if (message.kind === 'refused') return fail(new AppError(message.code, message.details))
        clearTimeout(timer)
        await onFile(message.file, message.share)
        if (isEnded) return undefined
        watch()
        return worker.postMessage('go on')
      }
      worker.on('message', (message: ScanMessage) => void receive(message).catch(fail))
      worker.on('error', (error) => fail(new AppError('typack-too-slow', {}, { cause: error })))
      signal.addEventListener('abort', cancel)
      if (signal.aborted) return cancel()
      watch()
      worker.postMessage(order)
    })
}
