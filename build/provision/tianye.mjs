/** `npm run --silent tianye -- …`: the command on plain Node, built when its sources changed. */
import path from 'node:path'
import { buildApp } from './build-app.mjs'
import { provision, root } from './provision.mjs'
import { spawnGuarded } from './run-command.mjs'
import { runMain } from './run-main.mjs'

await runMain(async () => {
  await provision({ for: 'cli' })
  await buildApp()
  const program = path.join(root, 'out', 'app', 'cli', 'tianye.js')
  // Paths in the call are meant from where the person stands, which npm keeps in INIT_CWD.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const child = spawnGuarded(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  return ended
})
