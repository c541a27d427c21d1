import { homedir } from 'node:os'
import { root } from './repository.mjs'

/**
 * A rule about a line of any tracked file.
 *
 * @typedef {{ name: string, reason: string, files: RegExp, find: (line: string) => string | undefined }} TreeRule
 */

const anyText = /./
const code = /\.(ts|tsx|mts|cts|js|mjs|cjs|css|html)$/
const shortestReason = 10

const machinePlaces = [root, homedir()].filter((place) => place.split(/[\\/]/).filter(Boolean).length > 1)
const machinePath =
  /(?:^|[\s"'`(=:<>])(\/(?:root|work)\/\w[\w./-]*|\/(?:home|Users)\/[\w.-]+\/[\w./-]*|[A-Z]:\\{1,2}Users\\{1,2}\w+)/
const registryHost =
  /\bregistry\.(?:[a-z0-9-]+\.)+[a-z]{2,}|\b[a-z0-9.-]*(?:npm[m]irror|verd[a]ccio|artif[a]ctory|j[f]rog)\b|:48[7]3\b|"resolved": "https?:/i

const ownRegistry = process.env['npm_config_registry']
const ownRegistryHost = ownRegistry !== undefined && URL.canParse(ownRegistry) ? new URL(ownRegistry).host : undefined

/** The rules, checked line by line by tree.mjs. */
export const treeRules = /** @type {TreeRule[]} */ ([
  {
    name: 'no-machine-path',
    reason: 'A path of one machine is wrong on all others, and tells strangers about its owner.',
    files: anyText,
    find: (line) => machinePlaces.find((place) => line.includes(place)) ?? machinePath.exec(line)?.[1],
  },
  {
    name: 'no-registry-host',
    reason: 'An install must work with whatever registry the machine is set to.',
    files: anyText,
    find: (line) =>
      ownRegistryHost !== undefined && line.includes(ownRegistryHost) ? ownRegistryHost : registryHost.exec(line)?.[0],
  },
  {
    name: 'suppression-with-reason',
    reason:
      'A silenced rule is one line, one named rule and the concrete reason after ` -- `; the reader must be able to judge it.',
    files: code,
    find: findUnexplained,
  },
  {
    name: 'funnels-stay-shut',
    reason:
      'Our own rules name their one place in .oxlintrc.json, where it is seen; a comment would be a second place.',
    files: code,
    find: (line) => /\b(?:ox|es)lint-disable.*tianye\//.exec(line)?.[0],
  },
])

/** @param {string} line @returns {string | undefined} */
function findUnexplained(line) {
  const lint = /\/[/*]\s*((?:ox|es)lint-disable(-next-line|-line)?)\b(.*)/.exec(line)
  if (lint !== null) {
    const [, directive, kind, rest = ''] = lint
    const [rules = '', ...reason] = rest.replace(/\*\/.*$/, '').split(' -- ')
    const isExplained = rules.trim() !== '' && reason.join(' -- ').trim().length >= shortestReason
    return directive?.startsWith('ox') === true && kind !== undefined && isExplained ? undefined : directive
  }
  const biome = /\/[/*]\s*(biome-ignore(-all|-start)?)\b[^:]*:?(.*)/.exec(line)
  if (biome !== null) {
    const [, directive, kind, reason = ''] = biome
    return kind === undefined && reason.replace(/\*\/.*$/, '').trim().length >= shortestReason ? undefined : directive
  }
  const compiler = /\/[/*]+\s*(@ts-(?:ignore|nocheck|expect-error))\b(.*)/.exec(line)
  if (compiler !== null) {
    const [, directive, reason = ''] = compiler
    return directive === '@ts-expect-error' && reason.trim().length >= shortestReason ? undefined : directive
  }
  return undefined
}
