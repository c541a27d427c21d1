/** What the archive and its neighbour hold: what runs, and nothing else. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const allowed = [
  /^package\.json$/,
  /^out\/app\/main\/[\w./-]+\.js$/,
  /^out\/app\/workers\/[\w./-]+\.js$/,
  /^out\/app\/fonts\/\w+\.(ttf|LICENSE\.txt)$/,
  /^out\/app\/standalone\/verify\.html$/,
  /^out\/app\/library\/[\w-]+\/[\w./-]+$/,
  /^out\/app\/compiled\/[0-9a-f]{64}\.json$/,
  /^out\/app\/preload\/preload\.cjs$/,
  /^out\/app\/renderer\/[\w./-]+\.(html|js|css|woff2|svg|png)$/,
  /^node_modules\/better-sqlite3\/(package\.json|lib\/[\w./-]+\.js)$/,
  /^node_modules\/better-sqlite3\/(build\/Release|prebuilds)\/[\w-]+\.node$/,
]
const allowedBeside = [
  /^out\/app\/workers\/([\w./-]+\.js|package\.json)$/,
  /^out\/app\/fonts\/\w+\.(ttf|LICENSE\.txt)$/,
  // The worker of backups loads it from there.
  /^node_modules\/better-sqlite3\/(package\.json|lib\/[\w./-]+\.js|.*\.node)$/,
]
const forbidden = /\.(ts|tsx|map)$|\.(test|spec)\.|(^|\/)(test|tests|fixtures)\//

/**
 * Files that have no business in the package, and native modules beyond the one.
 * @param {string} resources the package's resources folder
 * @returns {Promise<string[]>} one line for each
 */
export async function archiveFaults(resources) {
  const { listPackage, statFile } = await import('@electron/asar')
  const archive = path.join(resources, 'app.asar')
  const files = listPackage(archive, { isPack: false })
    .map((name) => name.replace(/^[\\/]/, '').replaceAll('\\', '/'))
    .filter((name) => !('files' in statFile(archive, path.normalize(name))))
  const unpacked = path.join(resources, 'app.asar.unpacked')
  const beside = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(unpacked, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
  const native = beside.filter((name) => name.endsWith('.node'))
  return [
    ...files.filter((name) => forbidden.test(name)).map((name) => `${name} is for development`),
    ...files.filter((name) => !allowed.some((form) => form.test(name))).map((name) => `${name} is not expected`),
    ...beside
      .filter((name) => !allowedBeside.some((form) => form.test(name)))
      .map((name) => `${name} lies beside the archive`),
    ...(native.length === 1 ? [] : [`unpacked native modules: ${native.join(', ') || 'none'}`]),
    ...readdirSync(resources)
      .filter((name) => name !== 'app.asar' && name !== 'app.asar.unpacked')
      .map((name) => `${name} lies in resources`),
  ]
}
