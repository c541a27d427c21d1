import { mkdtempSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { meetRestoreFault } from './meet-restore-fault.ts'
import { makeRestoreGround } from './restore-ground.ts'

/** Meets one fault while a backup comes back after another, and says of each what came of it. To be run under `break-io.c`. */
const [, , cases = '', seed = '', from = '', end = ''] = process.argv
const root = mkdtempSync(join(tmpdir(), 'tianye-restores-'))
const ground = await makeRestoreGround(root, Number(seed))
for (let turn = Number(from); turn < Number(end); turn += 1) {
  const met = await meetRestoreFault(ground, join(cases, `${turn}`), Number(seed), turn)
  writeSync(1, `${JSON.stringify(met)}\n`)
}
rmSync(root, { recursive: true, force: true })
