import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { FontRole, PaperFonts } from '#paper/paper-fonts.ts'
import type { RecordAnswer, RecordJob } from '../completion/record-job.ts'
import { createRecordMaker } from './record-maker.ts'

// The program of the record worker: it signs, reads and draws, and has the fonts and nothing else. No network, no database.
z.config({ jitless: true })
const fontFolder = z.string().parse(workerData)
let fonts: Promise<PaperFonts> | undefined
const maker = createRecordMaker(() => {
  fonts ??= readFonts(fontFolder)
  return fonts
})

parentPort?.on('message', (job: RecordJob) => void answer(job))

async function answer({ number, name, args }: RecordJob): Promise<void> {
  // The caller's types say that the arguments fit the name; a message does not carry them.
  const call = maker[name] as (...given: readonly unknown[]) => Promise<unknown>
  post(
    await call(...args).then(
      (value): RecordAnswer => ({ number, kind: 'done', value }),
      (error: unknown): RecordAnswer => {
        if (error instanceof AppError) return { number, kind: 'refused', code: error.code, details: error.details }
        return { number, kind: 'failed', text: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      },
    ),
  )
}

function post(message: RecordAnswer): void {
  parentPort?.postMessage(message)
}

/** One file `ROLE.ttf` each. */
async function readFonts(folder: string): Promise<PaperFonts> {
  const read = (role: FontRole) => readFile(join(folder, `${role}.ttf`))
  const [latin, latinBold, han, hanBold, rare] = await Promise.all([
    read('latin'),
    read('latinBold'),
    read('han'),
    read('hanBold'),
    read('rare'),
  ])
  return { latin, latinBold, han, hanBold, rare }
}
