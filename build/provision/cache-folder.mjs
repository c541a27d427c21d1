/** Where things wait between runs, outside node_modules: the Electron runtime, the compiled SQLite module, logs. */
import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ProvisionError } from './say.mjs'

const unfinished = /^unfinished-.*-(\d+)$/

/**
 * The cache folder, made if need be: TIANYE_CACHE, else /var/cache/tianye for root (other users may read it), else
 * XDG_CACHE_HOME/tianye, else ~/.cache/tianye.
 * @returns {string} absolute path of a folder that can be written
 * @throws {ProvisionError} when it cannot be made or written
 */
export function cacheFolder() {
  const folder = path.resolve(chosenFolder())
  try {
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
    accessSync(path.join(folder, 'logs'), constants.W_OK)
  } catch (cause) {
    throw new ProvisionError(
      `The cache folder ${folder} cannot be written: set TIANYE_CACHE to a folder of your own with 2 GB free, and run the command again.`,
      `无法写入缓存文件夹 ${folder}：请把 TIANYE_CACHE 设为您自己的、有 2 GB 空间的文件夹，然后重新运行。`,
      { cause },
    )
  }
  sweep(folder)
  return folder
}

/**
 * Runs `work` with a new folder in the cache and removes that folder afterwards, also when the process is ended midway.
 * Results leave it by a rename, so nothing half done is ever found under its final name.
 * @template T
 * @param {string} cache
 * @param {string} name
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withUnfinishedFolder(cache, name, work) {
  const folder = path.join(cache, `unfinished-${name}-${process.pid}`)
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  remove()
  mkdirSync(folder, { mode: 0o755 })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.removeListener('exit', remove)
    remove()
  }
}

function chosenFolder() {
  const { TIANYE_CACHE: chosen, XDG_CACHE_HOME: xdg } = process.env
  if (chosen) return chosen
  if (process.getuid?.() === 0) return '/var/cache/tianye'
  return path.join(xdg || path.join(os.homedir(), '.cache'), 'tianye')
}

/**
 * Removes what a killed run left behind.
 * @param {string} folder
 */
function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const pid = unfinished.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
