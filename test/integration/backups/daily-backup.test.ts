import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createBackupDesk } from '#services/backups/backup-desk.ts'
import { createBackupMaker } from '#services/backups/backup-maker.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { damageFile } from '#test/helpers/damage-file.ts'
import { damagePage, firstPageOf } from '#test/helpers/damage-table.ts'
import { emptyFolder } from '../db/data-folder.ts'
import { seededBytes } from '../db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '../db/study.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const dayMs = 86_400_000

/** Open records with something in them, and the maker of their backups, by a clock that the test moves. */
function setUp(folder = emptyFolder()) {
  const clock = { now: noon }
  const db = openDatabase(folder)
  onTestFinished(() => void db.close())
  const log = createRecordLog(db, { randomBytes: seededBytes(`daily ${Math.random()}`) })
  const shelf = createBackupShelf(folder, backupsInProcess, () => clock.now)
  const parts = { db, dataFolder: folder, shelf, work: backupsInProcess, log: silent, now: () => clock.now }
  const maker = createBackupMaker({ ...parts, utcOffsetMinutes: () => 480 })
  const days = () => shelf.list().map(({ at }) => (at - noon) / dayMs)
  const onDay = async (day: number) => {
    clock.now = noon + day * dayMs
    await maker.makeDaily()
  }
  return { folder, clock, db, log, shelf, maker, days, onDay }
}

/** A profile, so that there is something to back up. */
function begin({ log }: ReturnType<typeof setUp>): void {
  startAttempt(log, log.createLearner({ name: '学员甲', purpose: null }, noon), noon)
}

const contentsOf = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]))

test('damage that the backup of the day finds is told at once, and no earlier backup goes', async () => {
  const before = setUp()
  begin(before)
  for (let day = 0; day <= 14; day += 1) await before.onDay(day)
  before.db.close()

  const { folder, db, maker, onDay } = setUp(before.folder)
  const kept = contentsOf(join(folder, 'backups'))
  const told = maker.awaitTrouble(null)
  damagePage(join(folder, databaseFileName), firstPageOf(db, 'drafts'))
  await onDay(15)
  expect(await told).toBe('damaged')
  expect(await maker.awaitTrouble(null)).toBe('damaged')
  await onDay(16)
  expect(contentsOf(join(folder, 'backups'))).toEqual(kept)
})

test('a record that a disk has changed within its row is found, costs no good backup its place, and comes back from one', async () => {
  const before = setUp()
  const learner = before.log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(before.log, learner, noon)
  before.log.append(learner, noon, [answer(attempt, 'q1')])
  for (let day = 0; day <= 12; day += 1) await before.onDay(day)
  before.log.append(learner, noon, [answer(attempt, 'q2')])
  before.db.close()
  const file = join(before.folder, databaseFileName)
  const bytes = readFileSync(file)
  bytes.write('c', bytes.lastIndexOf('"choice":"a"', bytes.indexOf('"question":"q1"}')) + 10)
  writeFileSync(file, bytes)

  const { folder, db, log, shelf, maker, clock, days, onDay } = setUp(before.folder)
  const good = shelf.list()
  await onDay(13)
  expect(await maker.awaitTrouble(null)).toBe('damaged')
  expect(days()).toContain(13)
  // More such backups than days, weeks and months are kept: the newest good one never goes.
  for (let month = 1; month <= 13; month += 1) await onDay(13 + month * 31)
  expect(shelf.list()).toContainEqual(good[0])
  expect(await shelf.newestSound()).toEqual(good[0])

  clock.now += dayMs
  const desk = createBackupDesk({
    shelf,
    openMaker: () => maker,
    closeRecords: () => void db.close(),
    startAnew: () => undefined,
  })
  expect(log.verify().findings).not.toEqual([])
  expect(await desk.prepare(good[0]?.backup ?? '')).toMatchObject({ isSalvaged: true, recovered: 1, lost: 0 })
  desk.restore()
  const after = setUp(folder)
  expect(after.log.verify().findings).toEqual([])
})

test('a backup of the day that cannot be written is told, until one can be', async () => {
  const set = setUp()
  const { folder, maker, days, onDay } = set
  begin(set)
  writeFileSync(join(folder, 'backups'), 'in the way')
  await onDay(0)
  expect(await maker.awaitTrouble(null)).toBe('not-made')
  const over = maker.awaitTrouble('not-made')
  renameSync(join(folder, 'backups'), join(folder, 'out-of-the-way'))
  await onDay(0)
  expect(await over).toBeNull()
  expect(days()).toEqual([0])
})

test('a data folder that was taken away is not made anew for backups', async () => {
  const set = setUp()
  begin(set)
  renameSync(set.folder, `${set.folder}-elsewhere`)
  onTestFinished(() => renameSync(`${set.folder}-elsewhere`, set.folder))
  await set.onDay(0)
  expect(await set.maker.awaitTrouble(null)).toBe('not-made')
  expect(existsSync(set.folder)).toBe(false)
})

test('a good backup does not go for one that a disk has spoilt', async () => {
  const set = setUp()
  const { folder, shelf, days, onDay } = set
  begin(set)
  // Monday 2 March is day 1. On day 14 the backups of the first days have had their time.
  for (let day = 0; day <= 12; day += 1) await onDay(day)
  expect(days()).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
  const standIn = shelf.list().find(({ at }) => at === noon + 2 * dayMs)
  damageFile(join(folder, 'backups', standIn?.backup ?? ''), 5000, 200)
  await onDay(13)
  expect(days()).toContain(1)
  await onDay(14)
  await onDay(15)
  // Day 3 is sound, so day 2, spoilt, goes for it, and then day 1 too.
  expect(days()).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 0])
})

test('a clock that begins anew at every start does not keep the day from being backed up', async () => {
  const first = setUp()
  const learner = first.log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(first.log, learner, noon)
  await first.onDay(0)
  first.log.append(learner, noon + 3_600_000, [answer(attempt, 'q1')])
  await first.onDay(0)
  expect(first.days()).toEqual([0])
  first.db.close()

  const second = setUp(first.folder)
  second.clock.now = noon + 60_000
  await second.maker.makeDaily()
  await second.maker.makeDaily()
  expect(second.days()).toHaveLength(2)
  expect(await second.shelf.check(second.shelf.list()[0]?.backup ?? '')).toMatchObject({ newestAt: noon + 3_600_000 })
})

test('backups of a clock that was ahead cost those of now no place, and are not taken for the newest', async () => {
  const set = setUp()
  const { days, onDay, shelf } = set
  begin(set)
  for (let month = 0; month < 14; month += 1) await onDay(4000 + month * 31)
  const ahead = days().length
  for (let day = 0; day < 4; day += 1) await onDay(day)
  expect(days().slice(ahead)).toEqual([3, 2, 1, 0])
  expect(await shelf.newestSound()).toMatchObject({ at: noon + 3 * dayMs })
})
