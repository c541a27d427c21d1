import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * Lets the test tool import `FILE.sql?raw` as Vite does: the file's text as the default export. A hook of Node's loader.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.sql?raw')) return nextLoad(url, context)
  const text = await readFile(fileURLToPath(url), 'utf8')
  return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)}` }
}
