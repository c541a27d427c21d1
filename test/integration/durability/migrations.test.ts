import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Migration } from '#db/connection/migrate.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { openSqlite, type ReadableDb } from '#db/connection/sqlite.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { emptyFolder } from '#test/integration/db/data-folder.ts'
import { type CutMigration, cutMigration } from '#test/soak/durability/migrations/cut-migration.ts'
import { allSteps } from '#test/soak/durability/migrations/later-steps.ts'
import { newestFixture } from '#test/soak/durability/migrations/newest-fixture.ts'
import { everythingIn, makeFixture, releasedFixtures } from '#test/soak/durability/migrations/schema-fixture.ts'

const wrong = (met: readonly CutMigration[]) => met.filter(({ faults }) => faults.length > 0)

test('a fixture makes the database again that it was written from', () => {
  const { everything, fixture } = newestFixture()
  expect(fixture.version).toBe(migrations.length)
  const file = join(emptyFolder(), 'again.sqlite3')
  makeFixture(fixture, file)
  const again = openSqlite(file)
  expect(everythingIn(again as ReadableDb)).toBe(everything)
  again.close()
})

test('the schema that a release left is known as ours, however this SQLite would write it', () => {
  for (const fixture of [...releasedFixtures(), newestFixture().fixture]) {
    const folder = emptyFolder()
    makeFixture(fixture, join(folder, databaseFileName))
    expect(() => openDatabase(folder).close()).not.toThrow()
  }
})

test('from nothing and from every released schema, killed before each statement: old or new, never between, and then the newest', () => {
  const fixtures = [null, ...releasedFixtures(), newestFixture().fixture]
  for (const fixture of fixtures) {
    const met = cutMigration(fixture, allSteps)
    expect(wrong(met)).toEqual([])
    const schemas = allSteps.map(({ version }) => version).filter((version) => version >= (fixture?.version ?? 0))
    expect([...new Set(met.map(({ found }) => found))]).toEqual([...new Set([fixture?.version ?? 0, ...schemas])])
    expect(met.length).toBeGreaterThan(fixture === null ? 40 : 11)
  }
}, 60_000)

test('the harness sees a step that ends its transaction on the way: the file is between two schemas', () => {
  const [first, ...rest] = allSteps
  if (first === undefined) throw new Error('no step')
  const hasty: Migration = { ...first, sql: first.sql.replace(/;\n\n/, ';\nCOMMIT;\nBEGIN EXCLUSIVE;\n\n') }
  expect(hasty.sql).not.toBe(first.sql)
  expect(wrong(cutMigration(null, [hasty, ...rest])).length).toBeGreaterThan(0)
})

test('a file of a newer version is refused and is the same byte for byte, its log too', () => {
  const folder = emptyFolder()
  const db = openDatabase(folder)
  db.pragma(`user_version = ${migrations.length + 1}`)
  const file = join(folder, databaseFileName)
  const before = [file, `${file}-wal`].map((name) => readFileSync(name))
  db.close()
  for (const [at, name] of [file, `${file}-wal`].entries()) writeFileSync(name, before[at] ?? '')
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data-newer-than-app' }))
  expect([file, `${file}-wal`].map((name) => readFileSync(name))).toEqual(before)
})
