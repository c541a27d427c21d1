import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repositoryFiles, root } from '#build/lint/repository.mjs'
import { toolSettings } from '#build/lint/steps.mjs'

/** What a checker said and how it ended. */
export type Outcome = { readonly code: number; readonly output: string }

/** A throw-away copy of the sources, with the real node_modules. The real tree is never written. */
export type TreeCopy = {
  readonly folder: string
  readonly plant: (file: string, content: string) => void
  readonly run: (args: readonly string[]) => Promise<Outcome>
  readonly remove: () => void
}

const neededFiles = /^(courses|db|electron|renderer|build|test)\/|^[^/]+$/
const heavyFiles = /^(courses\/library|test\/(unit|integration|e2e|bench|soak|fixtures|helpers))\//

/** Copies everything the checkers look at; of test/ only its own set-up. What shipped code could wrongly import is planted. */
export function copyTree(): TreeCopy {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-boundaries-'))
  for (const file of repositoryFiles()) {
    if (neededFiles.test(file) && !heavyFiles.test(file)) cpSync(join(root, file), join(folder, file))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return {
    folder,
    plant: (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), content)
    },
    run: (args) =>
      new Promise((resolve) => {
        const env = { ...toolSettings, ...process.env, NO_COLOR: '1' }
        const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024, env }
        execFile(process.execPath, args, options, (error, stdout, stderr) => {
          resolve({
            code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
            output: stdout || stderr,
          })
        })
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
