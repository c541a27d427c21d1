import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { type Migration, migrate } from '#db/connection/migrate.ts'
import { companions, databaseFileName } from '#db/connection/restore-files.ts'
import { openSqlite, type ReadableDb } from '#db/connection/sqlite.ts'
import { everythingIn, makeFixture, type SchemaFixture } from './schema-fixture.ts'

/** How one state of the files was met that a killed migration leaves. */
export type CutMigration = {
  /** The schema that the file had, 0 for none. */
  readonly from: number
  /** How many statements had been done, over all steps, or which call to the system was the last. */
  readonly at: number
  /** The schema that was found. */
  readonly found: number
  readonly faults: readonly string[]
}

/**
 * Brings a fixture, or with `null` an empty file, to the newest of `steps`, and keeps the files as they are before each statement:
 * as a program killed there leaves them. Each of these states must be the schema of before or after, whole, and go on to the
 * newest.
 */
export function cutMigration(fixture: SchemaFixture | null, steps: readonly Migration[]): readonly CutMigration[] {
  const root = mkdtempSync(join(tmpdir(), 'tianye-migration-'))
  try {
    const wholes = wholesOf(root, fixture, steps)
    const file = startIn(join(root, 'cut'), fixture)
    const states: string[] = []
    const keep = () => {
      const state = join(root, `state-${states.length}`)
      mkdirSync(state)
      for (const end of companions)
        if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, join(state, `${basename(file)}${end}`))
      states.push(state)
    }
    const db = openSqlite(file)
    db.function('keep_files', () => {
      keep()
      return 0
    })
    migrate(db, steps.map(withStops), root)
    keep()
    db.close()
    return states.map((state, at) => meetState(state, fixture?.version ?? 0, at, steps, wholes))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Kills a program that migrates at its calls to the system from `first` on, `step` apart, one after another, until it is done. */
export function killMigration(
  fixture: SchemaFixture | null,
  steps: readonly Migration[],
  { program, shim }: { readonly program: string; readonly shim: string },
  { first, step }: { readonly first: number; readonly step: number },
): readonly CutMigration[] {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-migration-')))
  try {
    const wholes = wholesOf(root, fixture, steps)
    const met: CutMigration[] = []
    for (let call = first; ; call += step) {
      const folder = join(root, `killed-${call}`)
      const file = startIn(folder, fixture)
      const arm = `wson.${call}.${call % 2 === 0 ? 'kill' : 'late'}.once`
      const env = { ...process.env, LD_PRELOAD: shim, TIANYE_IO_FOLDER: folder, TIANYE_IO_ARM: arm }
      const { status, stderr } = spawnSync(process.execPath, [program, file], { encoding: 'utf8', env })
      if (status !== null && status !== 0) throw new Error(stderr)
      met.push(meetState(folder, fixture?.version ?? 0, call, steps, wholes))
      if (status === 0) return met
      rmSync(folder, { recursive: true })
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** What a file of each schema holds when it was brought there without haste, by version. */
function wholesOf(root: string, fixture: SchemaFixture | null, steps: readonly Migration[]): readonly string[] {
  return steps.concat({ version: 0, sql: '' }).map((_, version) => {
    if (version < (fixture?.version ?? 0)) return ''
    const file = startIn(join(root, `whole-${version}`), fixture)
    const db = openSqlite(file)
    migrate(db, steps.slice(0, version), root)
    const whole = everythingIn(db as ReadableDb)
    db.close()
    return whole
  })
}

function startIn(folder: string, fixture: SchemaFixture | null): string {
  mkdirSync(folder)
  const file = join(folder, databaseFileName)
  if (fixture !== null) makeFixture(fixture, file)
  return file
}

function meetState(
  state: string,
  from: number,
  at: number,
  steps: readonly Migration[],
  wholes: readonly string[],
): CutMigration {
  const faults: string[] = []
  const db = openSqlite(join(state, databaseFileName))
  const found = Number(db.pragma('user_version', { simple: true }))
  try {
    if (everythingIn(db as ReadableDb) !== wholes[found]) faults.push(`neither one schema nor another: ${found}`)
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('damaged')
    migrate(db, steps, state)
    if (everythingIn(db as ReadableDb) !== wholes.at(-1)) faults.push('did not go on to the newest')
  } catch (error) {
    faults.push(`${String(error)} ${error instanceof AppError ? String(error.cause) : ''}`)
  } finally {
    db.close()
  }
  return { from, at, found, faults }
}

/** A step that stops before each of its statements, which end at the end of a line. */
function withStops({ version, sql }: Migration): Migration {
  const stop = 'SELECT keep_files();\n'
  return { version, sql: `${stop}${sql.replaceAll(/;\s*\n/g, `;\n${stop}`)}\n${stop}` }
}
