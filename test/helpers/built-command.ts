import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The built command. */
export const builtProgram = join(import.meta.dirname, '../../out/app/cli/tianye.js')

/** What a call of the built `tianye` answers, in a process of its own: see `commandInProcess` for cases that need none. */
export function builtCommand(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...env },
  })
  return Promise.resolve({ status: status ?? -1, stdout, stderr })
}
