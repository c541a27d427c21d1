import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCutShortUntold, listCutShort, noteCutShortTold } from '#db/connection/cut-short.ts'
import { createLastSavedNote, lastSavedEnding, readLastSaved } from '#db/connection/last-saved.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName, setAsideFolderName } from '#db/connection/restore-files.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { codeOf } from '#test/helpers/code-of.ts'
import { emptyFolder } from './data-folder.ts'
import { seededBytes } from './seeded-bytes.ts'
import { noon } from './study.ts'

/** Open records that note what they saved last. */
function openNoting(folder: string, seed: string) {
  const db = openDatabase(folder)
  const log = createRecordLog(db, { randomBytes: seededBytes(seed), noteLastSaved: createLastSavedNote(db) })
  const file = join(folder, databaseFileName)
  return {
    db,
    log,
    file,
    note: `${file}${lastSavedEnding}`,
    create: (name: string) => log.createLearner({ name, purpose: null }, noon),
  }
}

/** Whether a learner is in the records of a folder, opened as the program opens them. */
function isThere(folder: string, learner: string): boolean {
  const db = openDatabase(folder)
  try {
    return db.prepare('SELECT count(*) FROM learners WHERE id = ?').pluck().get(learner) === 1
  } finally {
    db.close()
  }
}

test('the note names the newest event after every change, and a start where all is there is a start', () => {
  const folder = emptyFolder()
  const { db, log, file, create } = openNoting(folder, 'a')
  for (const name of ['甲', '乙']) {
    const learner = create(name)
    expect(readLastSaved(file)).toBe(log.headOf(learner).hash)
  }
  db.close()
  openDatabase(folder).close()
})

test('records whose log is gone are open as far as they go, and kept as they were; with it nothing is missing', () => {
  const folder = emptyFolder()
  const { db, file, create } = openNoting(folder, 'a')
  create('甲')
  db.pragma('wal_checkpoint(TRUNCATE)')
  const learner = create('乙')
  expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0)
  const cut = emptyFolder()
  cpSync(folder, cut, { recursive: true })
  db.close()
  const whole = emptyFolder()
  cpSync(cut, whole, { recursive: true })
  rmSync(join(cut, `${databaseFileName}-wal`))
  const before = readFileSync(join(cut, databaseFileName))
  // A start that did not come as far as a new note finds the end missing once more; what was kept is not written over.
  expect(isThere(cut, learner)).toBe(false)
  const unnoted = openDatabase(cut)
  createRecordLog(unnoted, { randomBytes: seededBytes('b') }).createLearner({ name: '丙', purpose: null }, noon)
  unnoted.close()
  expect(isThere(cut, learner)).toBe(false)
  const [kept = ''] = listCutShort(cut)
  expect(readFileSync(join(cut, setAsideFolderName, kept, databaseFileName)).equals(before)).toBe(true)
  expect(isCutShortUntold(cut)).toBe(true)
  noteCutShortTold(cut)
  expect(isCutShortUntold(cut)).toBe(false)
  expect(isThere(whole, learner)).toBe(true)
  expect(listCutShort(whole)).toEqual([])
})

test('records that were taken away are not begun anew', async () => {
  const folder = emptyFolder()
  const { db, file, create } = openNoting(folder, 'a')
  create('甲')
  db.close()
  renameSync(file, `${file}.elsewhere`)
  expect(await codeOf(() => openDatabase(folder))).toBe('data-missing')
})

test('a torn note says one of the two that it is made of, or nothing', () => {
  const folder = emptyFolder()
  const { db, file, note, create } = openNoting(folder, 'a')
  create('甲')
  const [older, first] = [readFileSync(note), readLastSaved(file)]
  create('乙')
  const [newer, second] = [readFileSync(note), readLastSaved(file)]
  db.close()
  expect(newer).toHaveLength(older.length)
  fc.assert(
    fc.property(fc.nat(older.length), fc.boolean(), fc.boolean(), (at, isSwapped, isCut) => {
      const [head, tail] = isSwapped ? [older, newer] : [newer, older]
      writeFileSync(note, Buffer.concat([head.subarray(0, at), isCut ? Buffer.alloc(0) : tail.subarray(at)]))
      expect([null, first, second]).toContain(readLastSaved(file))
    }),
  )
})

test('where no note can be written, records are written all the same', () => {
  const folder = emptyFolder()
  const { db, note, log, create } = openNoting(folder, 'a')
  mkdirSync(note)
  const learner = create('甲')
  expect(log.verify().findings).toEqual([])
  db.close()
  expect(isThere(folder, learner)).toBe(true)
})
