/** The better-sqlite3 step: its native module loads in this Node and in the chosen Electron. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileSqlite, quick } from './compile-sqlite.mjs'
import { runCommand } from './run-command.mjs'
import { ProvisionError, say } from './say.mjs'

const header = fileURLToPath(new URL('napi9-references.h', import.meta.url))
const prebuiltNeedsNapi = 10

/** @typedef {{ root: string, cache: string, electronVersion: string | undefined }} SqliteTarget */

/**
 * What has to be done, decided without doing it: `compile` needs a compiler, `copy` takes an earlier result from the
 * cache, `ready` needs nothing.
 * @param {SqliteTarget} target
 * @returns {{ action: 'ready' | 'prebuilt' | 'copy' | 'compile', key: string, cached: string }}
 */
export function planSqlite({ root, cache, electronVersion }) {
  const place = places(root)
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(path.join(place.folder, 'package.json'), 'utf8'))
  const headerHash = createHash('sha256').update(readFileSync(header)).update(quick).digest('hex').slice(0, 12)
  const platform = `${process.platform}-${process.arch}`
  const prebuiltKey = `${version}-prebuilt-${platform}`
  const key = `${version}-napi9-${platform}-${headerHash}`
  const cached = path.join(cache, 'better-sqlite3', `${key}.node`)
  const marked = existsSync(place.mark) ? readFileSync(place.mark, 'utf8') : ''
  const built = existsSync(place.binary)
  if (marked === key && built) return { action: 'ready', key, cached } // it runs on newer runtimes too
  if (lowestNapi(electronVersion) >= prebuiltNeedsNapi) {
    const action = marked === prebuiltKey && !built ? 'ready' : 'prebuilt'
    return { action, key: prebuiltKey, cached }
  }
  return { action: existsSync(cached) ? 'copy' : 'compile', key, cached }
}

/**
 * Where the prebuilt module would crash (Node-API below 10) and ours is not there yet, puts a file in its way that makes
 * loading fail with a plain error, so that no interruption leaves a node_modules that crashes.
 * @param {SqliteTarget} target
 */
export function guardSqlite(target) {
  const { action } = planSqlite(target)
  const { binary, mark } = places(target.root)
  if (action !== 'copy' && action !== 'compile') return
  rmSync(mark, { force: true })
  putInPlace(binary, (file) => writeFileSync(file, 'Not built yet: run npm start or npm test.\n'))
}

/**
 * Puts the right native module in place and proves it: a child Node opens a database in memory and selects 1.
 * @param {SqliteTarget} target
 * @throws {ProvisionError} when it cannot be compiled or does not load
 */
export async function provideSqlite(target) {
  const { action, key, cached } = planSqlite(target)
  if (action === 'ready') return
  const { binary, mark } = places(target.root)
  guardSqlite(target)
  if (action === 'compile') await compileSqlite({ ...target, header, result: cached })
  if (action === 'prebuilt') rmSync(path.dirname(binary), { recursive: true, force: true })
  else putInPlace(binary, (file) => copyFileSync(cached, file))
  const { code, output } = await runCommand(
    process.execPath,
    ['-e', "process.exit(new (require('better-sqlite3'))(':memory:').prepare('select 1').pluck().get() === 1 ? 0 : 3)"],
    { cwd: target.root },
  )
  if (code !== 0) {
    rmSync(cached, { force: true })
    if (action !== 'prebuilt') guardSqlite(target)
    const reason = /^\w*Error: (.*)$/m.exec(output)?.[1] ?? `exit code ${code}`
    throw new ProvisionError(
      `better-sqlite3 was put in place but does not load (${reason}): it was removed again, so run the command again to build it anew.`,
      `better-sqlite3 已放置但无法加载（${reason}）：已将其移除，请重新运行以重新编译。`,
    )
  }
  writeFileSync(mark, key)
  if (action !== 'prebuilt')
    say.line(`better-sqlite3: built for Node-API 9${action === 'copy' ? ', from the cache' : ''}`)
}

/** @param {string} root */
function places(root) {
  const folder = path.join(root, 'node_modules', 'better-sqlite3')
  const release = path.join(folder, 'build', 'Release')
  return {
    folder,
    binary: path.join(release, 'better_sqlite3.node'),
    mark: path.join(folder, '.tianye-native'),
  }
}

/**
 * Writes beside the place and renames: never through a hard link, never half.
 * @param {string} file
 * @param {(unfinished: string) => void} write
 */
function putInPlace(file, write) {
  mkdirSync(path.dirname(file), { recursive: true })
  write(`${file}.${process.pid}`)
  renameSync(`${file}.${process.pid}`, file)
}

/**
 * Node-API version that both runtimes have. Electron has 10 from version 35 on.
 * @param {string | undefined} electronVersion
 */
function lowestNapi(electronVersion) {
  const ofElectron = electronVersion !== undefined && Number.parseInt(electronVersion, 10) < 35 ? 9 : prebuiltNeedsNapi
  return Math.min(Number(process.versions['napi']), ofElectron)
}
