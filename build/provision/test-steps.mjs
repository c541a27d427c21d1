/** The steps of `npm test`: what each needs on disk, and how it is run. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildApp } from './build-app.mjs'
import { runCommand, runNpm, runPackageBinary } from './run-command.mjs'
import { ProvisionError } from './say.mjs'
import { startXvfb } from './xvfb.mjs'

const playwrightConfig = 'test/e2e/playwright.config.ts'
const smokeTest = 'build/package/smoke.mjs'
/** Room for what Playwright's workers make and drop, as in `test/vitest.config.ts`; Electron gets an environment of its own. */
const nursery = '--max-semi-space-size=64'

/**
 * @typedef {object} TestStep
 * @property {string} name as typed after `npm test --`
 * @property {boolean} needsBuild
 * @property {number} budgetSeconds on two quiet cores; a step that takes longer is warned of. With what is brought first all of them
 *   together stay within 15 minutes
 * @property {(env: NodeJS.ProcessEnv, root: string, rest: readonly string[]) => Promise<number>} run gives the exit code;
 *   `rest` is for the runner of the step, where it has one
 */

/**
 * Runs every check of the sources, which needs what is installed and nothing else.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root
 * @param {boolean} show whether it prints as it goes; else it is silent, and `output` is what it would have printed
 */
export function runCheck(env, root, show) {
  return runNpm(['run', '--silent', 'check'], { cwd: root, env, show })
}

/** @type {readonly TestStep[]} */
export const testSteps = [
  {
    name: 'check',
    needsBuild: false,
    budgetSeconds: 30,
    run: async (env, root) => (await runCheck(env, root, true)).code,
  },
  {
    name: 'build',
    needsBuild: false,
    budgetSeconds: 15,
    run: async () => {
      await buildApp()
      return 0
    },
  },
  {
    name: 'unit',
    needsBuild: true,
    budgetSeconds: 340,
    run: async (env, root, rest) =>
      (await runPackageBinary(root, 'vitest', ['run', '-c', 'test/vitest.config.ts', ...rest], { env, show: true }))
        .code,
  },
  {
    name: 'e2e',
    needsBuild: true,
    budgetSeconds: 400,
    run: (env, root, rest) =>
      underXvfb(env, async (display) => {
        requireFile(root, playwrightConfig)
        const args = ['test', '--config', playwrightConfig, ...rest]
        const NODE_OPTIONS = `${nursery} ${env['NODE_OPTIONS'] ?? ''}`.trimEnd()
        const options = { env: { ...display, NODE_OPTIONS }, show: true }
        return (await runPackageBinary(root, '@playwright/test', args, options)).code
      }),
  },
  {
    name: 'package',
    needsBuild: true,
    budgetSeconds: 25,
    run: (env, root) =>
      underXvfb(env, async (display) => {
        requireFile(root, smokeTest)
        return (
          await runCommand(process.execPath, [smokeTest], {
            cwd: root,
            env: display,
            show: true,
          })
        ).code
      }),
  },
]

/**
 * A test whose program is missing has failed; it was not skipped.
 * @param {string} root
 * @param {string} file
 */
function requireFile(root, file) {
  if (existsSync(path.join(root, file))) return
  throw new ProvisionError(
    `${file} is missing, so this step cannot run: restore it and run the command again.`,
    `缺少 ${file}，无法运行此步骤：请恢复它，然后重新运行。`,
  )
}

/**
 * On Linux under an Xvfb of its own, so that tests neither show on nor depend on a desktop.
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} run
 */
async function underXvfb(env, run) {
  if (process.platform !== 'linux') return run(env)
  const xvfb = await startXvfb({ width: 1920, height: 1200 })
  try {
    /** @type {NodeJS.ProcessEnv} */
    const display = { ...env, DISPLAY: xvfb.display }
    delete display['WAYLAND_DISPLAY']
    return await run(display)
  } finally {
    await xvfb.stop()
  }
}
