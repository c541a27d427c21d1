import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the app under test lies and who runs it. */
export type Stage = {
  readonly electron: string
  readonly folder: string
  /** The uid Electron runs as. Root hands over to `nobody`, since Chromium refuses its sandbox to root. */
  readonly uid: number
  readonly isSandboxed: boolean
  /** Why the sandbox is off; empty when it is on. */
  readonly reason: string
}

const root = join(import.meta.dirname, '..', '..')
const nobody = 65_534

/** Copies what a package would hold to a folder anyone can read, and finds out whether the sandbox can be on. */
export function stageApp(): Stage {
  const electron = process.env['TIANYE_ELECTRON']
  if (electron === undefined) throw new Error('TIANYE_ELECTRON is not set; run the tests with npm test')
  const folder = mkdtempSync(join(tmpdir(), 'tianye-stage-'))
  chmodSync(folder, 0o755)
  cpSync(join(root, 'out', 'app'), join(folder, 'out', 'app'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  const native = join('node_modules', 'better-sqlite3')
  mkdirSync(dirname(join(folder, native)), { recursive: true })
  for (const part of ['package.json', 'lib', 'build/Release/better_sqlite3.node', 'prebuilds']) {
    cpSync(join(root, native, part), join(folder, native, part), { recursive: true, force: true })
  }
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

  const uid = process.getuid?.() ?? 0
  if (process.platform !== 'linux' || uid !== 0) return { electron, folder, uid, isSandboxed: true, reason: '' }
  const problem = whyNotAs(nobody, [electron, join(folder, 'package.json')])
  if (problem === '') return { electron, folder, uid: nobody, isSandboxed: true, reason: '' }
  return { electron, folder, uid, isSandboxed: false, reason: problem }
}

function whyNotAs(uid: number, files: readonly string[]): string {
  for (const file of files) {
    try {
      execFileSync('setpriv', [...asUser(uid), 'test', '-r', file], { stdio: 'pipe' })
    } catch {
      return `an ordinary user cannot read ${file}`
    }
  }
  return ''
}

/** Arguments of setpriv that hand over to an ordinary user for good. */
export function asUser(uid: number): readonly string[] {
  return [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--inh-caps=-all']
}
