/** Debian's package manager: which name a package has in this release, and installing it as root. */
import { runCommand } from './run-command.mjs'
import { ProvisionError, say } from './say.mjs'

/**
 * The first of the names that this release knows; the last if it knows none (its lists may be empty).
 * @param {readonly string[]} names
 * @returns {Promise<string>}
 */
export async function aptCandidate(names) {
  for (const name of names.slice(0, -1)) {
    const { code, output } = await runCommand('apt-cache', ['show', '--no-all-versions', name])
    if (code === 0 && output.includes(`Package: ${name}`)) return name
  }
  return names.at(-1) ?? ''
}

/**
 * Updates the lists and installs, without recommended extras.
 * @param {readonly (readonly string[])[]} wanted alternatives for each missing thing
 * @throws {ProvisionError} when apt-get fails
 */
export async function installWithApt(wanted) {
  const step = say.step('System packages: asking Debian which are available')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update'], { env }) // an unrelated source may fail; the install below decides
  const names = [...new Set(await Promise.all(wanted.map(aptCandidate)))].toSorted()
  step.done()
  const install = say.step(`System packages: installing ${names.join(' ')}`)
  const options = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  const { code, output } = await runCommand('apt-get', [...options, ...names], {
    env,
  })
  if (code !== 0) throw aptFailure(names, output)
  install.done()
}

/**
 * @param {readonly string[]} names
 * @param {string} output
 */
function aptFailure(names, output) {
  const reason = /^E: (.*)$/m.exec(output)?.[1] ?? 'no reason given'
  return new ProvisionError(
    `apt-get could not install ${names.join(' ')} (${reason}): connect to a Debian mirror or install them by hand, and run the command again.`,
    `apt-get 无法安装 ${names.join(' ')}（${reason}）：请连接 Debian 镜像或手动安装，然后重新运行。`,
  )
}
