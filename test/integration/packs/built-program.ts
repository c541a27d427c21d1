import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..', '..', '..')

/** Builds a program of `test/integration/AREA` into a folder of its own, beside a link to the modules that it finds at run time. */
export async function buildProgram(
  name: string,
  area: 'packs' | 'bundles' = 'packs',
): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-program-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: `test/integration/${area}/${name}.ts`,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return { folder, file: join(folder, `${name}.mjs`) }
}

/** The built workers, as the app and the command start them. */
export const workersFolder = join(root, 'out', 'app', 'workers')
