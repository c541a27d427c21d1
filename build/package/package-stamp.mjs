/** Whether the package on disk is still the one that would be made now. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../provision/provision.mjs'

const madeFrom = [
  'out/app/built-from.txt',
  'package.json',
  'package-lock.json',
  'LICENSE',
  'build/package',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
]
const notPackaged = new Set(['README.md', 'smoke.mjs', 'smoke'])

/**
 * A digest of everything a package is made from: the built app, this folder, the native module and the runtime.
 * @param {import('./builder.config.mjs').PackageOrder} order
 * @returns {string}
 */
export function packageStamp(order) {
  const hash = createHash('sha256').update(JSON.stringify(order))
  /** @param {string} place */
  const visit = (place) => {
    const full = path.join(root, place)
    if (!existsSync(full)) return
    if (statSync(full).isFile()) hash.update(`\0${place}\0`).update(readFileSync(full))
    else for (const name of readdirSync(full).toSorted()) if (!notPackaged.has(name)) visit(`${place}/${name}`)
  }
  for (const place of madeFrom) visit(place)
  return hash.digest('hex')
}
