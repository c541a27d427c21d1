import { Worker } from 'node:worker_threads'
import { AppError, type ErrorDetails } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'

/** What such a worker says. After an item it waits to be told to go on. */
export type StreamMessage<Item, Result> =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }

/** One order to a worker that gives items one at a time and then a result. */
export type WorkerStream<Order, Item, Result> = (
  order: Order,
  onItem: (item: Item) => Promise<void>,
  signal: AbortSignal,
) => Promise<Result>

/**
 * Does each order in a worker thread of its own, with caps on memory and time. What exceeds them, or is silent for longer than
 * `longestSilenceMs`, costs the worker, not the program, and is refused with `tooSlow`; an abort ends it with `import-cancelled`.
 */
export function createWorkerStream<Order, Item, Result>(
  workerFile: URL,
  { tooSlow, longestSilenceMs }: { readonly tooSlow: ErrorCode; readonly longestSilenceMs: number },
): WorkerStream<Order, Item, Result> {
  return (order, onItem, signal) =>
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
        timer = setTimeout(() => fail(new AppError(tooSlow)), longestSilenceMs)
      }
      const receive = async (message: StreamMessage<Item, Result>): Promise<void> => {
        if (message.kind === 'done') return end(() => resolve(message.result))
        if (message.kind === 'refused') return fail(new AppError(message.code, message.details))
        clearTimeout(timer)
        await onItem(message.item)
        if (isEnded) return undefined
        watch()
        return worker.postMessage('go on')
      }
      worker.on('message', (message: StreamMessage<Item, Result>) => void receive(message).catch(fail))
      worker.on('error', (error) => fail(new AppError(tooSlow, {}, { cause: error })))
      signal.addEventListener('abort', cancel)
      if (signal.aborted) return cancel()
      watch()
      worker.postMessage(order)
    })
}
