import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

/** Tests on files of their own, which leave their process as it was. */
const sharingRooms = [
  'db',
  'services',
  'bundles',
  'backups',
  'credentials',
  'paper',
  'verification',
  'cli',
  'packs',
].map((room) => `test/integration/${room}/**/*.test.ts`)

/**
 * What ships is tested: several packages have a second, slower build that checks itself. Vite adds the condition for it after
 * all that a configuration says, so production takes its place again, in what Vite resolves and in what the workers do.
 */
const takesWhatShips: Plugin = {
  name: 'takes-what-ships',
  configResolved: (config) => {
    for (const { resolve } of [config, config.ssr, ...Object.values(config.environments)]) {
      if (resolve?.conditions !== undefined)
        resolve.conditions = resolve.conditions.map((one) => (one.startsWith('development') ? 'production' : one))
    }
  },
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [takesWhatShips],
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Two processors and one more, since tests that start programs wait for them.
    maxWorkers: 3,
    // Room for what a compiler throws away, so that a tenth less is spent on cleaning up after it.
    execArgv: ['--min-semi-space-size=32', '--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
    projects: [
      {
        extends: true,
        // A worker takes many of these files, which load the same modules.
        test: { name: 'sharing', include: ['test/unit/**/*.test.{ts,tsx}', ...sharingRooms], isolate: false },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['test/integration/**/*.test.ts'], exclude: sharingRooms },
      },
    ],
  },
})
