import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Lets the test tool import `FILE.sql?raw` as Vite does: the file's text as the default export. A hook of Node's loader.
 *
 * @type {import('node:module').LoadHook}
 */
export function load(url, context, nextLoad) {
  if (!url.endsWith('.sql?raw')) return nextLoad(url, context)
  const text = readFileSync(fileURLToPath(url), 'utf8')
  return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)}` }
}
