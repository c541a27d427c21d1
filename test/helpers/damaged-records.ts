import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { builtProgram } from './built-command.ts'
import { damageFile } from './damage-file.ts'
import { giveTo } from './launch-app.ts'

/** Records as a failing disk leaves them: a backup with one learner, and a file that cannot be opened. */
export function writeDamagedRecords(dataFolder: string, learner: string): void {
  const run = (...words: readonly string[]) =>
    execFileSync(process.execPath, [builtProgram, ...words, '--data', dataFolder])
  run('learner', 'new', learner)
  run('backup', 'create')
  damageFile(join(dataFolder, 'tianye.sqlite3'), 0, 6000)
  for (const name of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) giveTo(join(dataFolder, name))
}
