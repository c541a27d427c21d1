import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')

/**
 * Builds a test's program, given by its path from the project's root, into one file of plain JavaScript in a folder of its
 * own, beside a link to the modules that it finds at run time. The caller removes the folder.
 */
export async function buildProgram(entry: string): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-program-'))
  const name = `${basename(entry, '.ts')}.mjs`
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: name } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return { folder, file: join(folder, name) }
}

/** The built workers, as the app and the command start them. */
export const workersFolder = join(root, 'out', 'app', 'workers')
