import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { PaperFonts } from '#paper/paper-fonts.ts'
import type { RecordAnswer, RecordJob } from '../completion/record-job.ts'
import { readPaperFonts } from './read-paper-fonts.ts'
import { createRecordMaker } from './record-maker.ts'

// The program of the record worker: it signs, reads and draws, and has the fonts and nothing else. No network, no database.
z.config({ jitless: true })
const fontFolder = z.string().parse(workerData)
let fonts: Promise<PaperFonts> | undefined
const maker = createRecordMaker(() => {
  fonts ??= readPaperFonts(fontFolder)
  return fonts
})

parentPort?.on('message', (job: RecordJob) => void answer(job))

async function answer({ name, args }: RecordJob): Promise<void> {
  // The caller's types say that the arguments fit the name; a message does not carry them.
  const call = maker[name] as (...given: readonly unknown[]) => Promise<unknown>
  post(
    await call(...args).then(
      (value): RecordAnswer => ({ kind: 'done', value }),
      (error: unknown): RecordAnswer => {
        if (error instanceof AppError) return { kind: 'refused', code: error.code, details: error.details }
        return { kind: 'failed', text: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      },
    ),
  )
}

function post(message: RecordAnswer): void {
  parentPort?.postMessage(message)
}
