import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/integration/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    // Left to itself vitest keeps a processor free, which on two is half of them.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'out/reports/unit.json' }]],
  },
})
