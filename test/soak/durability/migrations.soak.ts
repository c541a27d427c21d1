import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildProgram } from '#test/helpers/build-program.ts'
import { createDurabilityReport } from './durability-report.ts'
import { buildShim } from './faults/build-shim.ts'
import { killMigration } from './migrations/cut-migration.ts'
import { allSteps } from './migrations/later-steps.ts'
import { newestFixture } from './migrations/newest-fixture.ts'
import { releasedFixtures } from './migrations/schema-fixture.ts'

const keep = createDurabilityReport(
  'migrations',
  'A killed migration leaves the old schema or the new one, and goes on',
)

test('from nothing and from every schema, killed at every call to the system: old or new, never between', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-shim-'))
  const shim = buildShim(join(import.meta.dirname, 'faults/break-io.c'), folder)
  const program = await buildProgram('test/soak/durability/migrations/migrate-program.ts')
  const fixtures = [null, ...releasedFixtures(), newestFixture().fixture]
  const met = fixtures.flatMap((fixture) =>
    killMigration(fixture, allSteps, { program: program.file, shim }, { first: 1, step: 1 }),
  )
  for (const path of [folder, program.folder]) rmSync(path, { recursive: true, force: true })
  const failures = met.filter(({ faults }) => faults.length > 0)
  const found: Record<string, number> = {}
  for (const one of met) found[`schema ${one.found}`] = (found[`schema ${one.found}`] ?? 0) + 1
  keep({
    seed: 0,
    from: 0,
    count: met.length,
    done: met.length,
    failures,
    figures: { fixtures: fixtures.length, found },
  })
  expect(failures).toEqual([])
})
