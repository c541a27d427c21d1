/** The bridge to the app's build, which can be loaded only once the dependencies are there. */
import { existsSync } from 'node:fs'
import { ProvisionError, say } from './say.mjs'

/**
 * Builds the app if its sources are newer than its output.
 * @returns {Promise<{ rebuilt: boolean }>}
 * @throws {ProvisionError} when the build fails
 */
export async function buildApp() {
  const builder = new URL('../vite/build.mjs', import.meta.url)
  if (!existsSync(builder)) {
    throw new ProvisionError(
      'build/vite/build.mjs is missing, so the app cannot be built: restore it (git checkout build/vite) and run the command again.',
      '缺少 build/vite/build.mjs，无法构建应用：请恢复它（git checkout build/vite），然后重新运行。',
    )
  }
  try {
    /** @type {{ buildApp: (options: { force?: boolean }) => Promise<{ rebuilt: boolean }> }} */
    const build = await import(builder.href)
    return await build.buildApp({})
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause)
    say.line(text)
    throw new ProvisionError(
      'The app could not be built: mend what is named above and run the command again.',
      '应用构建失败：请解决上面指出的问题，然后重新运行。',
      { cause },
    )
  }
}
