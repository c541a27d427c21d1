import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository these tools stand in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const generated = /(^|\/)(node_modules|out|\.git)(\/|$)/

/**
 * Every file that is, or would become, part of the repository: tracked and not ignored, as paths from the root with
 * forward slashes. A tree without git (an unpacked archive) is walked instead.
 *
 * @returns {string[]}
 */
export function repositoryFiles() {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    if (listed !== '') return [...new Set(listed.split('\0').filter((file) => file !== ''))].toSorted()
  } catch {
    // No git here: walk.
  }
  return walk(root).toSorted()
}

/**
 * The text of a file, or undefined when it is binary or was deleted but not yet committed.
 *
 * @param {string} file path from the root
 * @returns {string | undefined}
 */
export function readText(file) {
  try {
    const bytes = readFileSync(join(root, file))
    return bytes.includes(0) ? undefined : bytes.toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * Prints each finding as `file:line rule message`, sets the exit code, and says when all is well.
 *
 * @param {readonly { file: string, line: number, rule: string, message: string }[]} findings
 */
export function report(findings) {
  for (const { file, line, rule, message } of findings) console.log(`${file}:${line} ${rule} ${message}`)
  console.log(findings.length === 0 ? 'nothing found' : `${findings.length} found`)
  process.exitCode = findings.length === 0 ? 0 : 1
}

/** @param {string} folder @returns {string[]} */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    const fromRoot = relative(root, path).split(sep).join('/')
    if (generated.test(fromRoot)) return []
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [fromRoot] : []
  })
}
