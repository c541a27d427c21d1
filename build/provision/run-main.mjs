/** The one place where a provisioning program catches its failures. */
import { endAll } from './run-command.mjs'
import { say } from './say.mjs'

/**
 * Runs a program's main function: failures become their sentences and exit code 1, and end what was begun beside; Ctrl-C and an end signal leave through
 * `process.exit`, so that whatever was started is ended and whatever was half done is removed.
 * @param {() => number | void | Promise<number | void>} main gives the exit code, 0 if nothing
 */
export async function runMain(main) {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  process.once('SIGHUP', () => process.exit(129))
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    say.failure(error)
    process.exitCode = 1
    endAll()
  }
}
