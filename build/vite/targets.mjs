import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Loaded at run time as they are: Electron is the runtime, better-sqlite3 is a native module. */
const external = ['electron', 'better-sqlite3', /^node:/]

/**
 * Code for a Node of ours, bundled into one file so that the package needs no node_modules but the native one.
 * Targets the floor: Electron 33 carries Node 20.18.
 *
 * `isBesideOthers`: the folder was filled by a target before this one.
 *
 * @param {{ entry: string, outFolder: string, fileName: string, format: 'es' | 'cjs', isBesideOthers?: boolean }} part
 * @returns {import('vite').InlineConfig}
 */
function nodeTarget({ entry, outFolder, fileName, format, isBesideOthers = false }) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: entry,
      target: 'node20.18',
      outDir: outFolder,
      emptyOutDir: !isBesideOthers,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external,
        output: { format, entryFileNames: fileName },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  }
}

/** What the window shows. @type {import('vite').InlineConfig} */
export const page = {
  configFile: false,
  root: `${root}renderer/app`,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: `${root}out/app/renderer`,
    emptyOutDir: true,
    // A data: address would be refused by the page's policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
}

/** The programs that run on a Node of ours, built in this order. */
export const programs = [
  nodeTarget({
    entry: 'electron/main/main.ts',
    outFolder: `${root}out/app/main`,
    fileName: 'main.js',
    format: 'es',
  }),
  nodeTarget({
    entry: 'electron/preload/preload.ts',
    outFolder: `${root}out/app/preload`,
    fileName: 'preload.cjs',
    format: 'cjs',
  }),
  nodeTarget({
    entry: 'electron/services/workers/compile.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'compile-worker.js',
    format: 'es',
  }),
  nodeTarget({
    entry: 'electron/services/workers/record.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'record-worker.js',
    format: 'es',
    isBesideOthers: true,
  }),
  nodeTarget({
    entry: 'electron/services/workers/verify.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'verify-worker.js',
    format: 'es',
    isBesideOthers: true,
  }),
  nodeTarget({
    entry: 'electron/services/workers/survey.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'survey-worker.js',
    format: 'es',
    isBesideOthers: true,
  }),
  nodeTarget({
    entry: 'electron/services/workers/typack.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'typack-worker.js',
    format: 'es',
    isBesideOthers: true,
  }),
  nodeTarget({
    entry: 'electron/services/workers/backup.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'backup-worker.js',
    format: 'es',
    isBesideOthers: true,
  }),
  nodeTarget({
    entry: 'electron/services/workers/bundle.worker.ts',
    outFolder: `${root}out/app/workers`,
    fileName: 'bundle-worker.js',
    format: 'es',
    isBesideOthers: true,
  }),
  nodeTarget({
    entry: 'electron/cli/main.ts',
    outFolder: `${root}out/app/cli`,
    fileName: 'tianye.js',
    format: 'es',
  }),
]
