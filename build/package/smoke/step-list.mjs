/** Steps with a line each and a count at the end. */
import { say, seconds } from '#build/provision/say.mjs'

/**
 * A list of steps: one that throws has failed, the rest still run.
 * @returns {{
 *   step: (name: string, run: () => Promise<void> | void) => Promise<void>,
 *   skip: (name: string, why: string) => void,
 *   finish: () => number,
 * }} `skip` is a failure in CI; `finish` prints the counts and gives the exit code
 */
export function stepList() {
  let passed = 0
  let failed = 0
  let skipped = 0
  const startedAt = performance.now()
  return {
    async step(name, run) {
      const stepStartedAt = performance.now()
      try {
        await run()
        passed += 1
        say.line(`passed  ${name} (${seconds(stepStartedAt)})`)
      } catch (error) {
        failed += 1
        say.line(`FAILED  ${name} (${seconds(stepStartedAt)})`)
        say.line(indented(error instanceof Error ? error.message : String(error)))
      }
    },
    skip(name, why) {
      if (process.env['CI']) failed += 1
      else skipped += 1
      say.line(`${process.env['CI'] ? 'FAILED ' : 'SKIPPED'} ${name}: ${why}`)
    },
    finish() {
      const skips = skipped === 0 ? '' : `, ${skipped} SKIPPED`
      say.line(`${passed} passed, ${failed} failed${skips} (${seconds(startedAt)})`)
      return failed === 0 ? 0 : 1
    },
  }
}

/** @param {string} text */
function indented(text) {
  return text.trim().replace(/^/gm, '        ')
}
