/** The steps of the smoke test, in order. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#build/provision/provision.mjs'
import { runCommand } from '#build/provision/run-command.mjs'
import { differingFuses } from '../fuses.mjs'
import { archiveFaults } from './archive-checks.mjs'
import { debFaults } from './deb-checks.mjs'
import { drawnSerial } from './drawn-serial.mjs'
import { libraryFaults } from './library-faults.mjs'
import { startPackagedApp } from './packaged-app.mjs'
import { sandboxFaults } from './sandbox-proof.mjs'
import { stepList } from './step-list.mjs'
import { storedSetting } from './stored-setting.mjs'

const picture = path.join(root, 'out', 'screens', 'packaged.png')

/**
 * Checks the package, starts it five times, and starts what its .deb installs.
 * @param {import('../make-package.mjs').MadePackage} made
 * @param {import('./launcher.mjs').Launcher} launcher
 * @returns {Promise<number>} exit code
 */
export async function checkPackage(made, launcher) {
  const { step, skip, finish } = stepList()
  const resources = process.platform === 'darwin' ? '../Resources' : 'resources'
  const folder = await launcher.away(made.folder)
  const program = path.join(folder, path.relative(made.folder, made.program))
  const dataFolder = launcher.folder()

  await step('the archive holds what runs and nothing else', async () =>
    none(await archiveFaults(path.join(path.dirname(program), resources))),
  )
  await step('the fuses are as they should be', async () => none(await differingFuses(program, process.platform)))
  await step('a package with another Electron than the named one says "test build"', () => {
    equal(path.basename(made.folder).includes('test-build'), made.isTestBuild)
    equal(existsSync(path.join(made.folder, 'TEST-BUILD.txt')), made.isTestBuild)
  })

  await step('its first screen appears, and a language chosen there is kept', async () => {
    const app = await startPackagedApp(launcher, { program, dataFolder })
    const { page } = app
    equal(await page.title(), 'Tianye 田野')
    matches(await page.getByRole('heading', { level: 1 }).innerText(), /\p{L}/u)
    equal(await page.evaluate('typeof window.tianye'), 'object')
    equal(
      await page.evaluate('[typeof require, typeof process, typeof module].join()'),
      'undefined,undefined,undefined',
    )
    if (launcher.isSandboxed && process.platform === 'linux') none(sandboxFaults(app.pid))
    mkdirSync(path.dirname(picture), { recursive: true })
    await page.screenshot({ path: picture })

    await page.getByRole('link', { name: /^(Settings|设置)$/ }).click()
    await page.getByText('简体中文', { exact: true }).click()
    await page.waitForSelector('html[lang="zh-CN"]', { state: 'attached' })
    await app.close()
    equal(await storedSetting(dataFolder, 'language'), 'zh-CN')
  })

  await step('every module of its library opens', async () => {
    const app = await startPackagedApp(launcher, { program, dataFolder: launcher.folder() })
    none(await libraryFaults(app.page))
    await app.close()
  })

  await step('it draws the completion record of a finished course', async () => {
    const app = await startPackagedApp(launcher, { program, dataFolder: launcher.folder() })
    matches(await drawnSerial(app.page), /^TY(-[0-9A-Z]{4}){4}$/)
    await app.close()
  })

  await step('after a restart it is Chinese, whatever the environment wants of Electron', async () => {
    const trap = path.join(launcher.folder(), 'trap.cjs')
    writeFileSync(trap, `require('node:fs').writeFileSync(${JSON.stringify(`${trap}.ran`)}, '')`)
    const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${trap}` }
    const app = await startPackagedApp(launcher, { program, dataFolder, env, flags: ['--inspect=0'] })
    equal(await app.page.evaluate('document.documentElement.lang'), 'zh-CN')
    matches(await app.page.getByRole('heading', { level: 1 }).innerText(), /\p{Script=Han}/u)
    await app.close()
    equal(existsSync(`${trap}.ran`), false)
    equal(app.said().includes('Debugger listening'), false)
  })

  if (launcher.noNetwork === undefined) skip('it opens with no network', 'this machine lets nobody take it away')
  else await step('it opens with no network', () => openWithoutNetwork(launcher, program))

  if (made.deb === undefined) skip('the .deb installs and starts', 'none was made here')
  else {
    const { deb } = made
    const rootFolder = launcher.folder()
    await step('the .deb installs what it should where it should', async () => none(await debFaults(deb, rootFolder)))
    await step('what the .deb installed starts', async () => {
      const installed = path.join(rootFolder, 'usr', 'bin', 'tianye')
      const app = await startPackagedApp(launcher, { program: installed, dataFolder: launcher.folder() })
      matches(await app.page.getByRole('heading', { level: 1 }).innerText(), /\p{L}/u)
      await app.close()
    })
  }
  return finish()
}

/**
 * In a network namespace without even a loopback, where no debugging port can be reached: the app ends with 0 after it
 * has left a picture, which it does when its page says that it is ready.
 * @param {import('./launcher.mjs').Launcher} launcher
 * @param {string} program
 */
async function openWithoutNetwork(launcher, program) {
  const folder = launcher.folder()
  const screenshot = path.join(folder, 'window.png')
  const env = { ...launcher.env, TIANYE_SCREENSHOT: screenshot, TIANYE_EXIT_AFTER_SCREENSHOT: '1' }
  const [command, ...args] = [
    ...(launcher.noNetwork ?? []),
    ...launcher.prefix,
    program,
    ...launcher.flags,
    `--data=${folder}`,
  ]
  const { code, output } = await runCommand('timeout', ['40', command, ...args], { cwd: folder, env })
  if (code !== 0) throw new Error(`it ended with ${code}\n${output}`)
  if (!existsSync(screenshot)) throw new Error(`it left no picture, only ${readdirSync(folder).join(', ')}\n${output}`)
}

/** @param {readonly string[]} faults */
function none(faults) {
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

/**
 * @param {unknown} found
 * @param {unknown} wanted
 */
function equal(found, wanted) {
  if (found !== wanted) throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`)
}

/**
 * @param {string} found
 * @param {RegExp} wanted
 */
function matches(found, wanted) {
  if (!wanted.test(found)) throw new Error(`found ${JSON.stringify(found)}, wanted ${wanted}`)
}
