/** Names the tests that failed, from the reports of the runners, so that the end of a log says what to look at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {object} Report the parts that vitest's and Playwright's JSON reports share with nobody else
 * @property {readonly { name: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[], message?: string, status: string }[]} [testResults]
 * @property {readonly Suite[]} [suites]
 * @property {readonly { message?: string }[]} [errors]
 */

/**
 * @typedef {object} Suite
 * @property {readonly Suite[]} [suites]
 * @property {readonly { title: string, file: string, line: number, ok: boolean, tests: readonly { results: readonly { errors: readonly { message?: string }[] }[] }[] }[]} [specs]
 */

/**
 * One line for each failed test in the reports of a step, with the first line of its error.
 * @param {string} root the project folder
 * @param {string} step
 * @returns {readonly string[]}
 */
export function failedTests(root, step) {
  const folder = path.join(root, reportFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name === `${step}.json` || name.startsWith(`${step}-`))
    .flatMap((name) => failuresOf(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), root))
}

/** Where runners leave their reports, below the project folder. */
export const reportFolder = path.join('out', 'reports')

/**
 * @param {Report} report
 * @param {string} root
 * @returns {readonly string[]}
 */
function failuresOf({ testResults = [], suites = [], errors = [] }, root) {
  const ofVitest = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    const file = path.relative(root, name)
    if (failed.length === 0 && status === 'failed') return [`${file}: ${firstLine(message)}`]
    return failed.map(({ fullName, failureMessages }) => `${file} ${fullName}: ${firstLine(failureMessages?.[0])}`)
  })
  return [...ofVitest, ...suites.flatMap(failuresInSuite), ...errors.map(({ message }) => firstLine(message))]
}

/**
 * @param {Suite} suite
 * @returns {readonly string[]}
 */
function failuresInSuite({ suites = [], specs = [] }) {
  return [
    ...suites.flatMap(failuresInSuite),
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ title, file, line, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
        return `${file}:${line} ${title}: ${firstLine(errors[0]?.message)}`
      }),
  ]
}

/** @param {string | undefined} message */
function firstLine(message = 'no message') {
  return stripVTControlCharacters(message).split('\n', 1)[0] ?? ''
}
