/** The first step: is this Node new enough? Nothing else can be trusted before. */
import { ProvisionError } from './say.mjs'

/**
 * Accepts what package.json's `engines` names: Node 20 from 20.19, and 22.12 or newer.
 * @param {string} version for example `20.19.0`
 * @throws {ProvisionError} when it is too old
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  throw new ProvisionError(
    `Tianye's tools need Node 20.19 or newer (of 22: 22.12), and this is Node ${version}: install a newer Node and run the command again.`,
    `田野的工具需要 Node 20.19 或更新版本（22 系列为 22.12），当前是 Node ${version}：请安装新版 Node 后重新运行。`,
  )
}
