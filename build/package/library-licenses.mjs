/** The licences of the libraries inside: their authors ask for nothing but to be named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../provision/provision.mjs'

/** @typedef {{ packages: Record<string, { version?: string, license?: string, dev?: boolean }> }} Lock */

/**
 * One text with the licence of every package that package-lock.json does not mark as a tool of ours.
 * @returns {string}
 */
export function libraryLicenses() {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const { packages } = /** @type {Lock} */ (JSON.parse(lock))
  const parts = Object.entries(packages).flatMap(([place, { version, license, dev }]) => {
    const folder = path.join(root, place)
    if (place === '' || dev || !existsSync(folder)) return []
    const name = place.replace(/^.*node_modules\//, '')
    return [`${name} ${version} (${license ?? 'licence not named'})\n\n${licenseText(folder)}`]
  })
  return `Tianye holds these libraries.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** @param {string} folder */
function licenseText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined ? '' : `${readFileSync(path.join(folder, file), 'utf8').trim()}\n`
}
