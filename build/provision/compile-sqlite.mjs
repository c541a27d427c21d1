/** Compiling better-sqlite3 for Node-API 9, in the cache and not in node_modules. */
import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withUnfinishedFolder } from './cache-folder.mjs'
import { runPackageBinary } from './run-command.mjs'
import { ProvisionError, say } from './say.mjs'

/**
 * Instead of the package's own `-O3 -flto`, in little over half its time, and for our queries as quick. A package is built so
 * where it is made by a Node, or for an Electron, below Node-API 10; others take the prebuilt module.
 */
export const quick = '-O1 -fno-lto'

/**
 * Builds a copy of the package's sources with our header ahead of every C++ file; `result` appears by one rename.
 * @param {{ root: string, cache: string, header: string, result: string }} what
 * @throws {ProvisionError} when node-gyp fails
 */
export async function compileSqlite({ root, cache, header, result }) {
  const step = say.step('better-sqlite3: compiling for Node-API 9, about a minute')
  const modules = path.join(root, 'node_modules')
  const logFile = path.join(cache, 'logs', 'node-gyp.log')
  writeFileSync(logFile, '')
  await withUnfinishedFolder(cache, 'better-sqlite3', async (folder) => {
    const skipped = new Set(['prebuilds', 'build'].map((part) => path.join(modules, 'better-sqlite3', part)))
    cpSync(path.join(modules, 'better-sqlite3'), folder, {
      recursive: true,
      filter: (source) => !skipped.has(source),
    })
    const args = ['rebuild', '--release', '--force_build=1', ...headersOption(cache)]
    const env = {
      ...process.env,
      CFLAGS: withOwn(quick, 'CFLAGS'),
      CXXFLAGS: withOwn(`${quick} -include "${header}"`, 'CXXFLAGS'),
      LDFLAGS: withOwn('-fno-lto', 'LDFLAGS'),
      NODE_PATH: modules,
      JOBS: String(os.availableParallelism()),
    }
    const { code, output } = await runPackageBinary(root, 'node-gyp', args, {
      cwd: folder,
      env,
      logFile,
    })
    const built = path.join(folder, 'build', 'Release', 'better_sqlite3.node')
    if (code !== 0 || !existsSync(built)) throw compileFailure(output, logFile)
    mkdirSync(path.dirname(result), { recursive: true })
    renameSync(built, result)
  })
  step.done()
}

/**
 * Our flags, and after them those of the reader's environment, which win.
 * @param {string} flags
 * @param {'CFLAGS' | 'CXXFLAGS' | 'LDFLAGS'} name
 */
function withOwn(flags, name) {
  return `${flags} ${process.env[name] ?? ''}`.trimEnd()
}

/**
 * Node's headers from beside the running node, or from /usr; else node-gyp fetches them.
 * @param {string} cache
 */
function headersOption(cache) {
  const prefixes = [path.dirname(path.dirname(process.execPath)), '/usr']
  const prefix = prefixes.find((place) => existsSync(path.join(place, 'include', 'node', 'node_api.h')))
  return prefix ? [`--nodedir=${prefix}`] : [`--devdir=${path.join(cache, 'node-gyp')}`]
}

/**
 * @param {string} output
 * @param {string} logFile
 */
function compileFailure(output, logFile) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|fetch failed/.test(output)) {
    return new ProvisionError(
      `better-sqlite3 could not be compiled because Node's headers are not on this machine and could not be fetched: connect to the network, or install a Node that brings include/node, and run the command again (details: ${logFile}).`,
      `无法编译 better-sqlite3：本机没有 Node 头文件，也无法下载；请连接网络，或安装自带 include/node 的 Node，然后重新运行（详情：${logFile}）。`,
    )
  }
  return new ProvisionError(
    `better-sqlite3 could not be compiled: read the end of ${logFile}, mend what it names (a C++20 compiler, make and python3 are needed), and run the command again.`,
    `无法编译 better-sqlite3：请查看 ${logFile} 的末尾并解决问题（需要支持 C++20 的编译器、make 和 python3），然后重新运行。`,
  )
}
