import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { defaultDataFolder } from '#platform/data-folder.ts'

/** What the command line and the environment ask of this start. */
export type LaunchOptions = {
  readonly dataFolder: string
  /** Where to leave a PNG of the first window; for starts without a display. */
  readonly screenshotFile: string | undefined
  readonly isExitAfterScreenshot: boolean
}

/** Reads `--data=DIR` and the TIANYE_… variables; relative folders are taken from the current one. */
export function readLaunchOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LaunchOptions {
  const flag = argv.find((argument) => argument.startsWith('--data='))
  const asked = flag === undefined ? env['TIANYE_DATA'] : flag.slice('--data='.length)
  return {
    dataFolder: asked ? resolve(asked) : defaultDataFolder({ platform: process.platform, env, home: homedir() }),
    screenshotFile: env['TIANYE_SCREENSHOT'] || undefined,
    isExitAfterScreenshot: env['TIANYE_EXIT_AFTER_SCREENSHOT'] === '1',
  }
}
