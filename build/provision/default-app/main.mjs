/**
 * Starts the app that the command line names, as Electron's own default app does:
 * `electron [options] [-r MODULE] FOLDER-OR-FILE [arguments]`.
 */
import { readFileSync, statSync } from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as electron from 'electron'

/** Two functions that Electron has for its default app and leaves out of its types.
 * @type {import('electron').App & { setVersion(version: string): void, setAppPath(folder: string): void }}
 */
// @ts-expect-error -- see above
const app = electron.app

/** @type {string[]} */
const preloads = []
let target = ''
const given = process.argv.slice(1)
while (given.length > 0 && target === '') {
  const argument = given.shift() ?? ''
  if (argument === '-r' || argument === '--require') preloads.push(given.shift() ?? '')
  else if (argument === '-v' || argument === '--version') {
    process.stdout.write(`v${process.versions['electron']}\n`)
    process.exit(0)
  } else if (!argument.startsWith('-')) target = argument
}
if (target === '') {
  process.stderr.write('Name the folder of an app, for example: electron .\n')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', {
  configurable: false,
  enumerable: true,
  value: true,
})
const require = Module.createRequire(path.join(process.cwd(), 'default-app'))
for (const preload of preloads) require(preload)

const place = path.resolve(target)
let main = place
if (statSync(place).isDirectory()) {
  const manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name ?? app.name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setPath('userData', path.join(app.getPath('appData'), app.name))
  app.setAppPath(place)
  main = path.join(place, manifest.main ?? 'index.js')
} else {
  app.setAppPath(path.dirname(place))
}
await import(pathToFileURL(main).href)
