import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..', '..')
const stampFile = join(root, 'out', 'app', 'built-from.txt')
const sources = ['courses', 'db', 'electron', 'renderer', 'build/vite', 'package.json', 'package-lock.json']

/**
 * Builds the app into out/app when its sources changed since the last build.
 *
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<{ rebuilt: boolean }>}
 */
export async function buildApp({ force = false } = {}) {
  if (!force && isAppBuilt()) return { rebuilt: false }
  const stamp = stampOfSources()
  const [{ build }, { page, programs }, { buildStandalonePages }] = await Promise.all([
    import('vite'),
    import('./targets.mjs'),
    import('./standalone-page.mjs'),
  ])
  for (const target of programs) await build(target)
  const library = join(root, 'out', 'app', 'library')
  rmSync(library, { recursive: true, force: true })
  // The room's own texts are for those who write packs, not for those who read them.
  const isPack = (/** @type {string} */ source) => !source.endsWith('library/README.md') && !source.endsWith('STYLE.md')
  copyFonts(join(root, 'out', 'app', 'fonts'))
  cpSync(join(root, 'courses', 'library'), library, { recursive: true, filter: isPack })
  // A process of its own compiles the packs, while this one builds what is shown.
  await Promise.all([
    compileLibrary(join(root, 'out', 'app', 'compiled')),
    build(page).then(() => buildStandalonePages(join(root, 'out', 'app', 'standalone'))),
  ])
  writeFileSync(stampFile, stamp)
  return { rebuilt: true }
}

/** Whether out/app is there and was built of the sources as they are now. */
export function isAppBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOfSources()
}

/**
 * Compiles the packs that come with the app by listing them in an empty data folder, and keeps what came of it: on an old PC
 * that takes long, and every learner would wait for it on the first start.
 *
 * @param {string} folder
 */
async function compileLibrary(folder) {
  const { default: Database } = await import('better-sqlite3')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'tianye-compiled-'))
  try {
    const program = join(root, 'out', 'app', 'cli', 'tianye.js')
    await promisify(execFile)(process.execPath, [program, 'pack', 'list', '--json', '--data', data])
    const db = new Database(join(data, 'tianye.sqlite3'), { readonly: true })
    for (const row of db.prepare('SELECT digest, module FROM compiled_modules').all()) {
      const { digest, module } = /** @type {{ digest: string, module: string }} */ (row)
      writeFileSync(join(folder, `${digest}.json`), module)
    }
    db.close()
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/**
 * The faces that papers are drawn with, by role, each with its licence.
 *
 * @param {string} folder
 */
function copyFonts(folder) {
  const text = readFileSync(join(root, 'electron', 'paper', 'font-files.json'), 'utf8')
  /** @type {Record<string, string>} */
  const files = JSON.parse(text)
  mkdirSync(folder, { recursive: true })
  for (const [role, file] of Object.entries(files)) {
    const source = join(root, 'node_modules', file)
    cpSync(source, join(folder, `${role}.ttf`))
    const licence = join(root, 'node_modules', ...file.split('/').slice(0, 2), 'LICENSE_FONT')
    cpSync(licence, join(folder, `${role}.LICENSE.txt`))
  }
}

/** A digest of the names, sizes and times of all sources: cheap, and wrong only towards building once more. */
function stampOfSources() {
  const hash = createHash('sha256')
  /** @param {string} path */
  const visit = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    const stat = statSync(full)
    if (!stat.isDirectory()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
    else for (const name of readdirSync(full).toSorted()) visit(`${path}/${name}`)
  }
  for (const source of sources) visit(source)
  return hash.digest('hex')
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rebuilt } = await buildApp({
    force: process.argv.includes('--force'),
  })
  process.stdout.write(rebuilt ? 'Built into out/app.\n' : 'Nothing changed since the last build.\n')
}
