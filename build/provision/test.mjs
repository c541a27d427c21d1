/**
 * `npm test`: bring what is missing, then every check and test; `npm test -- unit e2e` runs the named steps, and
 * `npm test -- e2e -- learning -g "in zh-CN"` hands what follows the second `--` to the step's own runner.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { failedTests, mostUnsteady, reportFolder, unsteadyTests } from './failed-tests.mjs'
import { provision, root } from './provision.mjs'
import { runMain } from './run-main.mjs'
import { ProvisionError, say, seconds } from './say.mjs'
import { runCheck, testSteps } from './test-steps.mjs'

/** @typedef {{ name: string, passed: boolean, time: string, overBudget?: string }} Outcome */

await runMain(async () => {
  const words = process.argv.slice(2)
  const end = words.includes('--') ? words.indexOf('--') : words.length
  const steps = chosenSteps(words.slice(0, end))
  const rest = words.slice(end + 1)
  /** @type {Outcome[]} */
  const outcomes = []
  const beganAt = performance.now()
  /** @type {ReturnType<typeof runCheck> | undefined} */
  let begunCheck
  const { electron, sandbox } = await provision({
    for: 'test',
    onInstalled: () => {
      if (steps.some(({ name }) => name === 'check')) begunCheck = runCheck(process.env, root, false)
    },
  })
  outcomes.push({ name: 'provision', passed: true, time: seconds(beganAt) })
  // Root hands over to an ordinary user where Electron is started, so there it is the tests that say which it is.
  if (sandbox === 'off-kernel') {
    say.line('The Chromium sandbox is OFF in these tests: the kernel gives ordinary users none')
  }
  const env = {
    ...process.env,
    TIANYE_ELECTRON: electron?.path,
    TIANYE_ELECTRON_VERSION: electron?.version,
    TIANYE_SANDBOX: sandbox === 'on' ? 'on' : 'off',
    ELECTRON_OVERRIDE_DIST_PATH: electron?.dist,
  }

  removeReports(path.join(root, reportFolder))
  for (const step of steps) {
    say.line(`\n== ${step.name}`)
    const stepBeganAt = performance.now()
    const begun = step.name === 'check' ? begunCheck : undefined
    const ended = begun === undefined ? await passes(step, outcomes, env, rest) : await endedWell(begun)
    const passed = ended && unsteadyTests(root, step.name).length <= mostUnsteady
    const time = seconds(stepBeganAt)
    const isLate = performance.now() - stepBeganAt > step.budgetSeconds * 1000
    const overBudget = isLate ? `  over its budget of ${step.budgetSeconds} s` : ''
    outcomes.push({ name: step.name, passed, time, overBudget })
    say.line(`== ${step.name} ${passed ? 'passed' : 'FAILED'} (${time})`)
  }

  for (const { name } of outcomes) {
    for (const line of unsteadyTests(root, name)) say.line(`unsteady  ${name}  ${line}`)
  }
  for (const { name } of outcomes.filter(({ passed }) => !passed)) {
    for (const line of failedTests(root, name)) say.line(`FAILED  ${name}  ${line}`)
  }
  say.line('')
  for (const { name, passed, time, overBudget = '' } of outcomes) {
    say.line(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(9)} ${time}${overBudget}`)
  }
  const allPassed = outcomes.every(({ passed }) => passed)
  say.line(`${allPassed ? 'All passed' : 'FAILED'} in ${seconds(beganAt)}`)
  return allPassed ? 0 : 1
})

/**
 * Removes the reports of an earlier run, which must not speak for this one. Those of soaks are of many hours, and stay.
 * @param {string} folder
 */
function removeReports(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names.filter((one) => !/^(soak-|durability\.)/.test(one))) {
    rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * The named steps in their fixed order, with the build where they need it; all if none is named.
 * @param {readonly string[]} names
 */
function chosenSteps(names) {
  const unknown = names.find((name) => !testSteps.some((step) => step.name === name))
  if (unknown !== undefined) {
    const known = testSteps.map((step) => step.name).join(', ')
    throw new ProvisionError(
      `"${unknown}" is no step of the tests: name one or more of ${known}.`,
      `测试中没有“${unknown}”这一步：请从 ${known} 中选择。`,
    )
  }
  if (names.length === 0) return testSteps
  const named = testSteps.filter((step) => names.includes(step.name))
  return testSteps.filter(
    (step) => named.includes(step) || (step.name === 'build' && named.some((it) => it.needsBuild)),
  )
}

/**
 * Waits for what was begun once the dependencies were there, and prints what it said.
 * @param {ReturnType<typeof runCheck>} begun
 */
async function endedWell(begun) {
  const { code, output } = await begun
  say.line(`Begun once the dependencies were there.\n${output.trimEnd()}`)
  return code === 0
}

/**
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {readonly Outcome[]} before
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} rest
 */
async function passes(step, before, env, rest) {
  if (step.needsBuild && before.some(({ name, passed }) => name === 'build' && !passed)) {
    say.line('Not run, because the build failed.')
    return false
  }
  try {
    return (await step.run(env, root, rest)) === 0
  } catch (error) {
    say.failure(error)
    return false
  }
}
