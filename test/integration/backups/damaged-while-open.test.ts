import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLastSavedNote } from '#db/connection/last-saved.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createBackupDesk } from '#services/backups/backup-desk.ts'
import { createBackupMaker } from '#services/backups/backup-maker.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { createExamination } from '#services/backups/examine-records.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { damageTable } from '#test/helpers/damage-table.ts'
import { emptyFolder } from '../db/data-folder.ts'
import { seededBytes } from '../db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '../db/study.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The open records of a folder, with their desk. */
function setUp(folder: string) {
  const db = openDatabase(folder)
  const log = createRecordLog(db, { randomBytes: seededBytes(`open ${Math.random()}`) })
  const shelf = createBackupShelf(folder, backupsInProcess, () => noon)
  const parts = { db, dataFolder: folder, shelf, work: backupsInProcess, log: silent, now: () => noon }
  const maker = createBackupMaker({ ...parts, utcOffsetMinutes: () => 480 })
  const closeRecords = () => void db.close()
  const desk = createBackupDesk({ shelf, openMaker: () => maker, closeRecords, startAnew: () => undefined })
  return { db, log, maker, desk, examine: createExamination(db, log, folder) }
}

test('an end that is missing is told once in the window, and by doctor for as long as the files are there', async () => {
  const folder = emptyFolder()
  await commandInProcess(['learner', 'new', '学员甲', '--data', folder])
  const file = join(folder, databaseFileName)
  const before = readFileSync(file)
  await commandInProcess(['learner', 'new', '学员乙', '--data', folder])
  writeFileSync(file, before)
  const { db, log, maker } = setUp(folder)
  expect(await maker.awaitTrouble(null)).toBe('cut-short')
  await maker.make('asked')
  expect(await maker.awaitTrouble(null)).toBe('cut-short')
  createLastSavedNote(db)()
  expect(log.verify().findings).toEqual([])
  db.close()
  const again = setUp(folder)
  const changed = again.maker.awaitTrouble(null)
  expect(await Promise.race([changed, again.maker.settled()])).toBeUndefined()
  again.db.close()
  const { stdout, status } = await commandInProcess(['doctor', '--data', folder])
  expect(status).toBe(0)
  expect(stdout).toMatch(/At some start the end of the records was missing\..* set-aside.cut-short-[0-9a-f]{16}\.\n/)
})

test('damage that only the services meet is told by doctor, with the backups that there are', async () => {
  const folder = emptyFolder()
  const { db, log, maker } = setUp(folder)
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const { backup } = await maker.make('asked')
  db.close()
  damageTable(join(folder, databaseFileName), 'imported_packs')
  const { status, stdout } = await commandInProcess(['doctor', '--data', folder, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    records: { kind: 'damaged' },
    backups: [{ backup, check: { standing: 'sound' } }],
  })
  expect(status).toBe(1)
})

test('records that open and are damaged all the same: no backup is made of them, and going back takes over what they give', async () => {
  const folder = emptyFolder()
  const before = setUp(folder)
  const learner = before.log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(before.log, learner, noon)
  const sound = await before.maker.make('asked')
  const [last] = before.log.append(learner, noon, [answer(attempt, 'q1')])
  before.db.close()
  damageTable(join(folder, databaseFileName), 'snapshots')

  const { maker, desk, examine } = setUp(folder)
  expect(() => examine()).toThrow(expect.objectContaining({ code: 'data-damaged' }))
  await expect(maker.make('asked')).rejects.toMatchObject({ code: 'data-damaged', details: { folder } })
  expect(desk.list()).toEqual([sound])
  const report = await desk.prepare(sound.backup)
  expect(report).toMatchObject({ isSalvaged: true, recovered: 1, lost: 0 })
  desk.restore()

  const after = setUp(folder)
  expect(after.db.prepare('SELECT count(*) FROM events WHERE hash = ?').pluck().get(last?.hash)).toBe(1)
  expect(after.examine()).toMatchObject({ database: [], findings: [] })
  after.db.close()
})
