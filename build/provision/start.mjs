/** `npm start`: bring what is missing, build what is stale, open the window. */
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildApp } from './build-app.mjs'
import { provision, root } from './provision.mjs'
import { signalGroup, spawnGuarded } from './run-command.mjs'
import { runMain } from './run-main.mjs'
import { ProvisionError, say } from './say.mjs'
import { startXvfb } from './xvfb.mjs'

const killAfterMs = 5000

await runMain(async () => {
  const { electron, display, sandbox } = await provision({ for: 'start' })
  if (electron === undefined) return 1
  if (sandbox === 'off-kernel') throw sandboxFailure(path.join(electron.dist, 'chrome-sandbox'))
  await buildApp()

  const env = { ...process.env }
  delete env['ELECTRON_RUN_AS_NODE']
  const args = ['.', ...process.argv.slice(2)]
  const remarks = []
  if (sandbox === 'off-root') {
    args.unshift('--no-sandbox')
    remarks.push('without the Chromium sandbox, which refuses to work for root (--no-sandbox)')
  }
  const xvfb = display === 'xvfb' ? await startXvfb({ width: 1280, height: 800 }) : undefined
  if (xvfb) {
    const picture = env['TIANYE_SCREENSHOT'] || path.join(root, 'out', 'first-window.png')
    mkdirSync(path.dirname(picture), { recursive: true })
    rmSync(picture, { force: true })
    Object.assign(env, { DISPLAY: xvfb.display, TIANYE_SCREENSHOT: picture })
    const shown = path.relative(root, picture)
    remarks.unshift(`under Xvfb ${xvfb.display}, as there is no display (picture of the first window: ${shown})`)
  }
  if (remarks.length > 0) say.line(`Starting ${remarks.join(' and ')}`)

  const code = await runApp(electron.path, args, env)
  await xvfb?.stop()
  return code
})

/**
 * Runs the app to its end. Ctrl-C, or an end signal to us, ends it and all its processes.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function runApp(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawnGuarded(program, args, {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    let asked = 0
    /** @param {number} code */
    const end = (code) => () => {
      asked = code
      signalGroup(child, 'SIGTERM')
      setTimeout(() => signalGroup(child, 'SIGKILL'), killAfterMs).unref()
    }
    /** @type {readonly (readonly [NodeJS.Signals, number])[]} */
    const signals = [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ]
    for (const [signal, code] of signals) {
      process.removeAllListeners(signal)
      process.on(signal, end(code))
    }
    child.once('error', reject)
    child.once('close', (code) => {
      signalGroup(child, 'SIGKILL') // whatever of its group is left
      resolve(asked || (code ?? 1))
    })
  })
}

/** @param {string} helper */
function sandboxFailure(helper) {
  const command = `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`
  return new ProvisionError(
    `This system's kernel gives ordinary users no sandbox, and Tianye does not start without one: type "${command}" and run the command again.`,
    `本系统内核不允许普通用户使用沙盒，而田野不会在没有沙盒时启动：请输入“${command}”，然后重新运行。`,
  )
}
