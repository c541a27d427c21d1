import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildProgram } from '#test/helpers/build-program.ts'
import { buildShim } from '../faults/build-shim.ts'
import type { RestoreFaultCase } from './meet-restore-fault.ts'

/** Has a range of faults met while a backup comes back, all by one program; throws when that crashes. Needs a C compiler. */
export async function meetRestoreFaults(
  { seed, from, count }: { readonly seed: number; readonly from: number; readonly count: number },
  tell: (met: RestoreFaultCase) => void,
): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-restore-faults-')))
  const cases = join(root, 'cases')
  mkdirSync(cases)
  const shim = buildShim(join(import.meta.dirname, '../faults/break-io.c'), root)
  const program = await buildProgram('test/soak/durability/restores/restore-fault-program.ts')
  try {
    const env = { ...process.env, LD_PRELOAD: shim, TIANYE_IO_FOLDER: cases, TIANYE_IO_HASTY: '1' }
    const words = [program.file, cases, seed, from, from + count].map(String)
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = new Promise<number | null>((settle) => child.once('close', settle))
    for await (const line of createInterface({ input: child.stdout })) tell(JSON.parse(line) as RestoreFaultCase)
    const code = await gone
    if (code !== 0) throw new Error(`the program crashed with ${code}`)
  } finally {
    for (const path of [root, program.folder]) rmSync(path, { recursive: true, force: true })
  }
}
