import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.mjs'

/** One check: its name, what it proves, and the arguments for Node, run in the root. @typedef {{ name: string, proves: string, args: string[] }} Step */

/**
 * For tools that are written in Go, which clean up their memory less often and within a bound: half of what they cost
 * else. @type {Readonly<Record<string, string>>}
 */
export const toolSettings = { GOGC: '400', GOMEMLIMIT: '1400MiB' }

/** Rooms know much of the same, which each further thread would work out again. */
const oneThread = ['--checkers', '1']

const sourceRooms = ['courses', 'db', 'electron', 'renderer', 'test', 'build']

/** The checks of `npm run check`, slowest first so that two at a time end together. */
export const steps = /** @type {const} @satisfies {readonly Step[]} */ ([
  {
    name: 'types',
    proves: 'every room compiles with only the rooms it may know',
    args: [tool('typescript-native', 'tsc'), '-b', '--builders', '1', ...oneThread, '--pretty', 'false'],
  },
  {
    name: 'lint',
    proves: 'no known mistakes, and each funnel is used in its one place',
    args: [tool('oxlint', 'oxlint'), '--type-aware', '--config', '.oxlintrc.json'],
  },
  {
    name: 'types-electron-33',
    proves: 'the program also compiles against the oldest Electron it runs on',
    args: [
      tool('typescript-native', 'tsc'),
      '-p',
      'build/lint/electron-33.tsconfig.json',
      ...oneThread,
      '--pretty',
      'false',
    ],
  },
  {
    name: 'dead-code',
    proves: 'no file, export or dependency is left over',
    args: [tool('knip', 'knip'), '--config', 'build/lint/knip.mjs', '--no-progress', '--no-config-hints'],
  },
  {
    name: 'boundaries',
    proves: 'imports go only through the doors of the design',
    args: [
      tool('dependency-cruiser', 'depcruise'),
      '--config',
      'build/lint/dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      ...sourceRooms,
    ],
  },
  {
    name: 'format',
    proves: 'code, CSS and JSON are formatted; CSS and JSON are sound',
    args: [tool('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'docs',
    proves: 'READMEs name only what exists, and every room has one',
    args: ['build/docs/check-docs.mjs'],
  },
  {
    name: 'tree',
    proves: 'no machine paths, no registry hosts, no unexplained suppressions',
    args: ['build/lint/tree.mjs'],
  },
])

/**
 * The script of an installed tool, so that it runs on this Node without a shell.
 *
 * @param {string} packageName
 * @param {string} command
 */
function tool(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8')
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(manifest))
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, script)
}
