import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './repository.mjs'
import { treeRules } from './tree-rules.mjs'

const readme = join(root, 'build/lint/README.md')
const start = '<!-- rules: written by `node build/lint/list-rules.mjs`, not by hand -->\n'
const end = '<!-- end of rules -->'

/**
 * The README with the list of all rules as it stands in their files now.
 *
 * @returns {Promise<string>}
 */
export async function readmeWithRules() {
  const text = readFileSync(readme, 'utf8')
  const [before, rest = ''] = text.split(start)
  const after = rest.slice(rest.indexOf(end))
  const list = [
    ...section('Imports', 'build/lint/dependency-cruiser.cjs', importRules()),
    ...section('Funnels and house rules', 'build/lint/rules/', await lintRules()),
    ...section(
      'Every tracked file',
      'build/lint/tree-rules.mjs',
      treeRules.map(({ name, reason }) => [name, reason]),
    ),
  ]
  return `${before}${start}${list.join('\n')}\n${after}`
}

/** @param {string} title @param {string} place @param {string[][]} rules */
function section(title, place, rules) {
  return [`### ${title}`, `In \`${place}\`.`, '', ...rules.map(([name, reason]) => `- **${name}**: ${reason}`), '']
}

/** @returns {string[][]} */
function importRules() {
  const config = /** @type {{ forbidden: { name: string, comment: string }[] }} */ (
    createRequire(import.meta.url)('./dependency-cruiser.cjs')
  )
  return config.forbidden.map(({ name, comment }) => [name, comment])
}

/** @returns {Promise<string[][]>} */
async function lintRules() {
  const files = readdirSync(join(root, 'build/lint/rules')).filter((file) => file !== 'plugin.mjs')
  return Promise.all(
    files.map(async (file) => {
      const { rule } = /** @type {{ rule: import('./visitors.mjs').Rule }} */ (await import(`./rules/${file}`))
      return [`tianye/${file.replace(/\.mjs$/, '')}`, rule.meta?.docs?.description ?? '']
    }),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(readme, await readmeWithRules())
