import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { StreamMessage } from '../stream-from-worker.ts'

/**
 * The worker's side of `createWorkerStream`: does what the order says, hands on each item and waits until it is wanted no longer
 * before it goes on. What is no `AppError` ends the worker.
 */
export function serveStream(
  perform: (order: never, onItem: (item: unknown) => Promise<void>) => Promise<unknown>,
): void {
  z.config({ jitless: true })
  let goOn: () => void = () => undefined
  const say = (message: StreamMessage<unknown, unknown>): void => parentPort?.postMessage(message)
  const handOn = (item: unknown): Promise<void> => {
    const received = new Promise<void>((resolve) => {
      goOn = resolve
    })
    say({ kind: 'item', item })
    return received
  }
  const answer = async (order: never): Promise<void> => {
    try {
      say({ kind: 'done', result: await perform(order, handOn) })
    } catch (error) {
      if (error instanceof AppError) say({ kind: 'refused', code: error.code, details: error.details })
      else throw error
    }
  }
  parentPort?.on('message', (message: unknown) => {
    if (message === 'go on') goOn()
    // Whoever starts a worker sends it the order that its program takes.
    else void answer(message as never)
  })
}
