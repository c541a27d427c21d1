/** Whether the npm registry answers, and what to say when it does not. */
import { runNpm } from './run-command.mjs'
import { ProvisionError } from './say.mjs'

const networkCode =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|FETCH_ERROR|CERT|E50\d/

/**
 * Asks the registry once, for at most 10 seconds: npm itself would go on trying for minutes. A registry that answers with
 * anything at all, even that it knows no ping, is reachable.
 * @param {string} root
 * @param {string} logFile
 * @returns {Promise<string | undefined>} what npm printed when no network leads there
 */
export async function unreachableRegistry(root, logFile) {
  const { output } = await runNpm(['ping', '--fetch-retries=0', '--fetch-timeout=10000'], { cwd: root, logFile })
  return networkCode.test(errorCode(output) ?? '') ? output : undefined
}

/**
 * The sentence for an npm that failed.
 * @param {string} command as people would type it
 * @param {string} output what it printed
 * @param {string} logFile where all of it can be read
 */
export function npmFailure(command, output, logFile) {
  const code = errorCode(output) ?? 'no error code'
  if (networkCode.test(code)) {
    return new ProvisionError(
      `${command} could not reach the npm registry (${code}): connect to the network, or name a registry that you can reach with npm_config_registry, and run the command again (details: ${logFile}).`,
      `${command} 无法连接 npm 源（${code}）：请连接网络，或用 npm_config_registry 指定可访问的源，然后重新运行（详情：${logFile}）。`,
    )
  }
  return new ProvisionError(
    `${command} failed (${code}): read ${logFile}, mend what it names, and run the command again.`,
    `${command} 失败（${code}）：请查看 ${logFile}，解决其中指出的问题后重新运行。`,
  )
}

/** @param {string} output */
function errorCode(output) {
  return /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1]
}
