/** `npm run package`: the unpacked app and, on Debian and its like, a .deb. `-- installers`: this system's installers. */
import { provision } from '../provision/provision.mjs'
import { runMain } from '../provision/run-main.mjs'
import { ProvisionError } from '../provision/say.mjs'

await runMain(async () => {
  const [wish, ...rest] = process.argv.slice(2)
  if ((wish !== undefined && wish !== 'installers') || rest.length > 0) {
    throw new ProvisionError(
      `"${[wish, ...rest].join(' ')}" is nothing that can be packaged: name "installers" or nothing.`,
      `无法打包“${[wish, ...rest].join(' ')}”：请写“installers”或什么都不写。`,
    )
  }
  const { electron } = await provision({ for: 'package' })
  if (electron === undefined) return 1
  if (wish === 'installers' && electron.source === 'registry-only') {
    throw new ProvisionError(
      'Installers need the current Electron and tools from the network: connect this machine, set TIANYE_RETRY_ELECTRON=1 and run the command again.',
      '制作安装程序需要最新的 Electron 和网络上的工具：请连接网络，设置 TIANYE_RETRY_ELECTRON=1，然后重新运行。',
    )
  }
  const { makePackage } = await import('./make-package.mjs')
  await makePackage(electron, { installers: wish === 'installers' })
  return 0
})
