/** Names the tests of a step that failed, from the report that its runner leaves, so that the end of a log says what to look at. */
import { existsSync, readFileSync } from 'node:fs'
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
 * @property {readonly Spec[]} [specs]
 */

/**
 * @typedef {object} Spec
 * @property {string} title
 * @property {string} file
 * @property {number} line
 * @property {boolean} ok
 * @property {readonly { status: string, results: readonly { errors: readonly { message?: string }[] }[] }[]} tests
 */

/**
 * One line for each failed test in the report of a step, with the first line of its error.
 * @param {string} root the project folder
 * @param {string} step
 * @returns {readonly string[]}
 */
export function failedTests(root, step) {
  return failuresOf(reportOf(root, step), root)
}

/**
 * One line for each test of a step that failed, was tried once more, and passed.
 * @param {string} root the project folder
 * @param {string} step
 * @returns {readonly string[]}
 */
export function unsteadyTests(root, step) {
  const { suites = [] } = reportOf(root, step)
  return suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(lineOf)
}

/** More tests than this that passed only when tried once more fail their step: then it is not one bad moment of a machine. */
export const mostUnsteady = 2

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
  const ofPlaywright = suites.flatMap(specsOf).filter(({ ok }) => !ok)
  return [...ofVitest, ...ofPlaywright.map(lineOf), ...errors.map(({ message }) => firstLine(message))]
}

/**
 * @param {string} root
 * @param {string} step
 * @returns {Report} an empty one for a step that leaves none
 */
function reportOf(root, step) {
  const file = path.join(root, reportFolder, `${step}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/**
 * @param {Suite} suite
 * @returns {readonly Spec[]}
 */
function specsOf({ suites = [], specs = [] }) {
  return [...suites.flatMap(specsOf), ...specs]
}

/** @param {Spec} spec */
function lineOf({ title, file, line, tests }) {
  const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
  return `${file}:${line} ${title}: ${firstLine(errors[0]?.message)}`
}

/** @param {string | undefined} message */
function firstLine(message = 'no message') {
  return stripVTControlCharacters(message).split('\n', 1)[0] ?? ''
}
