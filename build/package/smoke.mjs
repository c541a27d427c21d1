/** `node build/package/smoke.mjs`: makes the package if it is stale, starts it as a learner's PC would, and looks. */
import { provision } from '../provision/provision.mjs'
import { runMain } from '../provision/run-main.mjs'
import { say } from '../provision/say.mjs'
import { startXvfb } from '../provision/xvfb.mjs'

await runMain(async () => {
  const { electron } = await provision({ for: 'test' })
  if (electron === undefined) return 1
  const { makePackage } = await import('./make-package.mjs')
  const made = await makePackage(electron)

  const [{ makeLauncher }, { checkPackage }] = await Promise.all([
    import('./smoke/launcher.mjs'),
    import('./smoke/check-package.mjs'),
  ])
  const xvfb = process.platform === 'linux' ? await startXvfb({ width: 1440, height: 900 }) : undefined
  const launcher = await makeLauncher({ appFolder: made.folder, display: xvfb?.display })
  try {
    say.line(`Starting the packaged app ${launcher.says}`)
    return await checkPackage(made, launcher)
  } finally {
    launcher.clean()
    await xvfb?.stop()
  }
})
