import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readText, report, repositoryFiles, root } from '../lint/repository.mjs'

/** @typedef {{ file: string, line: number, rule: string, message: string }} Finding */
/** @typedef {{ scripts: Record<string, string>, imports: Record<string, string> }} Package */

const described = /(^|\/)(README|CONTRIBUTING)\.md$/
const notOurs = /^(courses\/library|test\/fixtures)\//
const sections = ['Purpose', 'May import', 'Recipes']
const codeFile = /\.(ts|tsx|mts|mjs|cjs|sql|css|html)$/
const looksLikePath = /^[\w.#@-]+(\/[\w.@-]+)*\/?$/
const npmBuiltins = new Set(['ci', 'install', 'pack', 'audit', 'exec', 'help', 'config', 'ls'])

const { scripts, imports } = /** @type {Package} */ (JSON.parse(readText('package.json') ?? '{}'))
const files = repositoryFiles()
const documents = files.filter((file) => described.test(file) && !notOurs.test(file))

report([...documents.flatMap(checkDocument), ...rooms().flatMap(checkRoom)])

/**
 * A room is a folder with a tsconfig, and electron/, which holds several.
 *
 * @returns {string[]}
 */
function rooms() {
  const withConfig = files.filter((file) => file.endsWith('/tsconfig.json')).map((file) => posix.dirname(file))
  return ['electron', ...withConfig].toSorted()
}

/** @param {string} room @returns {Finding[]} */
function checkRoom(room) {
  const file = `${room}/README.md`
  const text = readText(file)
  if (text === undefined) return [{ file, line: 1, rule: 'room-readme', message: 'this room has no README' }]
  return sections
    .filter((section) => !new RegExp(`^## ${section}\\s*$`, 'm').test(text))
    .map((section) => ({ file, line: 1, rule: 'room-readme', message: `the section "## ${section}" is missing` }))
}

/** @param {string} file @returns {Finding[]} */
function checkDocument(file) {
  let isFenced = false
  return (readText(file) ?? '').split('\n').flatMap((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) {
      isFenced = !isFenced
      return []
    }
    const found = [...deadScripts(text), ...(isFenced ? [] : [...deadLinks(file, text), ...deadPaths(file, text)])]
    return found.map((finding) => ({ file, line: index + 1, ...finding }))
  })
}

/** @param {string} text */
function deadScripts(text) {
  return [...text.matchAll(/\bnpm (run )?((?:--?[\w-]+ )*)([\w:-]+)/g)].flatMap(([whole, run, , name = '']) => {
    const isCommand = run !== undefined || ['start', 'test'].includes(name)
    if (!isCommand || npmBuiltins.has(name) || name in scripts) return []
    return [{ rule: 'dead-script', message: `\`${whole}\`: package.json has no script "${name}"` }]
  })
}

/** @param {string} file @param {string} text */
function deadLinks(file, text) {
  // What stands in a code span is shown, not followed.
  return [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^([a-z][a-z0-9+.-]*:|#)/i.test(target)) return []
    const path = posix.join(posix.dirname(file), decodeURIComponent(target.replace(/#.*$/, '')))
    return exists(path) ? [] : [{ rule: 'dead-link', message: `${target} does not exist` }]
  })
}

/** @param {string} file @param {string} text */
function deadPaths(file, text) {
  return [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, span = '']) => {
    if (!looksLikePath.test(span)) return []
    const path = span.startsWith('#') ? fromSubpath(span) : span
    if (path === undefined || !claimsToExist(file, path)) return []
    const isThere = exists(path) || exists(posix.join(posix.dirname(file), path))
    return isThere ? [] : [{ rule: 'dead-path', message: `${span} does not exist` }]
  })
}

/**
 * Whether a piece of code text names a file of ours: it has the name of a source file, or starts in a folder we have.
 * Names inside packs (`pack.yaml`, `media/`) and generated files are not ours to find.
 *
 * @param {string} file
 * @param {string} path
 */
function claimsToExist(file, path) {
  const [first = ''] = path.split('/')
  if (first === 'out' || first === 'node_modules') return false
  if (codeFile.test(path)) return true
  return path.includes('/') && (exists(first) || exists(posix.join(posix.dirname(file), first)))
}

/** @param {string} span @returns {string | undefined} */
function fromSubpath(span) {
  const [room = '', ...rest] = span.split('/')
  const target = imports[`${room}/*`]
  return target === undefined ? undefined : posix.normalize(target.replace('*', rest.join('/')))
}

/** @param {string} path from the root */
function exists(path) {
  return existsSync(join(root, path))
}
