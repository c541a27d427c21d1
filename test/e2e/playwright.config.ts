import { register } from 'node:module'
import { defineConfig } from '@playwright/test'

// Helpers open records, whose schema is SQL; the worker processes read this file, too.
register('../../build/vite/sql-text.mjs', import.meta.url)

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/e2e',
  // A test, or the tests of a `oneStart`, have an Electron of their own; two cores carry three of them, since each waits for its window now and then.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // A second try tells a test that is unsteady from one that fails; `npm test` names it, and bears few (failed-tests.mjs).
  retries: 1,
  timeout: 120_000,
  // What is waited for comes sooner or not at all; a busy machine may take its time.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../out/reports/e2e.json' }]],
  globalSetup: './global-setup.ts',
})
