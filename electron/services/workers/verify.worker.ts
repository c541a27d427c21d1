import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { checkCode } from '../verification/check-code.ts'
import { checkRecord } from '../verification/check-record.ts'
import type { VerifyJob } from '../verification/worker-verify.ts'
import { readPaperFonts } from './read-paper-fonts.ts'
import { createRecordTools } from './record-tools.ts'

// The program of the checking worker: one file or code in, one verification out, in order. It reads the fonts and nothing else.
z.config({ jitless: true })
const { fontFolder } = z.strictObject({ fontFolder: z.string() }).parse(workerData)
const tools = createRecordTools(() => readPaperFonts(fontFolder))

parentPort?.on('message', (job: VerifyJob) => void check(job))

async function check({ shown, trust }: VerifyJob): Promise<void> {
  const checking = 'code' in shown ? checkCode(shown.code, trust, tools) : checkRecord(shown.bytes, trust, tools)
  parentPort?.postMessage(await checking)
}
