import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { ScanOrder } from '../packs/scan-typack.ts'
import { scanTypack } from '../packs/scan-typack.ts'
import type { ScanMessage } from '../packs/worker-scan.ts'

// The program of the import worker: one pack in, its files out one at a time, then the verdict. It has no database.
z.config({ jitless: true })
let goOn: () => void = () => undefined

parentPort?.on('message', (message: ScanOrder | 'go on') => {
  if (message === 'go on') goOn()
  else void perform(message)
})

async function perform(order: ScanOrder): Promise<void> {
  try {
    const scanned = await scanTypack(order, (file, share) => {
      const received = new Promise<void>((resolve) => {
        goOn = resolve
      })
      say({ kind: 'file', file, share })
      return received
    })
    say({ kind: 'done', scanned })
  } catch (error) {
    if (error instanceof AppError) say({ kind: 'refused', code: error.code, details: error.details })
    else throw error
  }
}

function say(message: ScanMessage): void {
  parentPort?.postMessage(message)
}
