import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './targets.mjs'

/** The pages of renderer/standalone, by name. */
const pages = ['verify']

/**
 * Builds each self-contained page into `folder`: its script and its style go into the file, and its policy allows them by hash.
 *
 * @param {string} folder
 */
export async function buildStandalonePages(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of pages) writeFileSync(join(folder, `${name}.html`), await standalonePage(name))
}

/**
 * @param {string} name
 * @returns {Promise<string>}
 */
async function standalonePage(name) {
  const source = join(root, 'renderer', 'standalone', name)
  const { build } = await import('vite')
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome109', 'firefox115'],
      minify: true,
      modulePreload: false,
      lib: { entry: `${source}.ts`, formats: ['iife'], name: 'page', fileName: name },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const [chunk] = bundle !== undefined && 'output' in bundle ? bundle.output : []
  if (chunk?.type !== 'chunk') throw new Error(`no script for ${name}.html`)
  // The end of a script element is the one text that must not stand in it.
  const script = chunk.code.trim().replaceAll('</script', '<\\/script')
  const style = readFileSync(`${source}.css`, 'utf8')
  const policy = [
    "default-src 'none'",
    `script-src ${policyHash(script)}`,
    `style-src ${policyHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const parts = {
    POLICY: policy,
    [`<link rel="stylesheet" href="${name}.css">`]: `<style>${style}</style>`,
    [`<script src="${name}.ts"></script>`]: `<script>${script}</script>`,
  }
  let page = readFileSync(`${source}.html`, 'utf8')
  for (const [mark, text] of Object.entries(parts)) {
    if (!page.includes(mark)) throw new Error(`${name}.html has no ${mark}`)
    page = page.replace(mark, () => text)
  }
  return page
}

/** @param {string} text */
function policyHash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
