import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { companions, databaseFileName, finishRestore, stagedFile } from '#db/connection/restore-files.ts'
import { openSqlite } from '#db/connection/sqlite.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { stageRestore } from '#db/restore/stage-restore.ts'
import { createBackupMaker } from '#services/backups/backup-maker.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { damageFile } from '#test/helpers/damage-file.ts'
import { emptyFolder } from '../db/data-folder.ts'
import { seededBytes } from '../db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '../db/study.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** An open data folder with a learner who has begun, its shelf and its maker, by a clock that the test moves. */
function setUp(folder = emptyFolder(), seed = 'backups') {
  const clock = { now: noon }
  const db = openDatabase(folder)
  onTestFinished(() => void db.close())
  const log = createRecordLog(db, { randomBytes: seededBytes(`${seed} ${Math.random()}`) })
  const shelf = createBackupShelf(folder, backupsInProcess, () => clock.now)
  const maker = createBackupMaker({
    db,
    dataFolder: folder,
    shelf,
    work: backupsInProcess,
    log: silent,
    now: () => clock.now,
    utcOffsetMinutes: () => 480,
  })
  const database = join(folder, databaseFileName)
  const hashes = () => db.prepare<[], string>('SELECT hash FROM events ORDER BY hash').pluck().all()
  return { folder, clock, db, log, shelf, maker, database, hashes }
}

/** Everything in a folder that was set aside, by name. */
const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))

test('a backup holds what was acknowledged, is one file, and says when it was changed', async () => {
  const { folder, log, shelf, maker, hashes } = setUp()
  const learner = log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
  const attempt = startAttempt(log, learner, noon)
  log.append(learner, noon, [answer(attempt, 'q1')])
  const shares: number[] = []
  const made = await maker.make('asked', (share) => shares.push(share))
  expect(made).toMatchObject({ at: noon, reason: 'asked' })
  expect(shelf.list()).toEqual([made])
  expect(readdirSync(join(folder, 'backups'))).toEqual([made.backup])
  expect(await shelf.check(made.backup)).toEqual({
    standing: 'sound',
    events: hashes().length,
    learners: 1,
    newestAt: noon,
  })

  const file = join(folder, 'backups', made.backup)
  damageFile(file, 1, 1)
  // The last byte of the last page may be free space: the database is sound, and still it is not what was written.
  expect((await shelf.check(made.backup)).standing).not.toBe('sound')
  damageFile(file, 0, 200)
  expect(await shelf.check(made.backup)).toEqual({ standing: 'damaged' })
  await expect(shelf.prepare(made.backup, { isSalvage: false })).rejects.toMatchObject({ code: 'backup-damaged' })
  await expect(shelf.check('tianye-nonsense')).rejects.toMatchObject({ code: 'backup-unknown' })
})

test('the daily backup is made once a day of the reader, not before there is a record, and old ones go by the rule', async () => {
  const { clock, log, shelf, maker } = setUp()
  await maker.makeDaily()
  expect(shelf.list()).toEqual([])
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  await maker.makeDaily()
  await maker.makeDaily()
  expect(shelf.list()).toHaveLength(1)
  for (let day = 1; day <= 20; day += 1) {
    clock.now = noon + day * 86_400_000
    await maker.makeDaily()
  }
  // 20 days from Sunday 1 March 2026: the last 12 days, and of the weeks before the Sundays 1 and 8 March.
  expect(shelf.list().map(({ at }) => new Date(at).getUTCDate())).toEqual([
    21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 8, 1,
  ])
})

test('what cannot be written is told, and the backups before stay', async () => {
  const { folder, log, shelf, maker } = setUp()
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const before = await maker.make('daily')
  renameSync(join(folder, 'backups'), join(folder, 'kept'))
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  await expect(maker.make('asked')).rejects.toMatchObject({ code: 'backup-not-made' })
  await maker.makeDaily()
  expect(readdirSync(join(folder, 'kept'))).toEqual([before.backup])
  expect(shelf.list()).toEqual([])
})

test('restore drill: the records of a backup come back, those of before lie aside untouched, and a new chain begins', async () => {
  const { folder, db, log, shelf, maker, database, hashes } = setUp()
  const learner = log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
  const attempt = startAttempt(log, learner, noon)
  const made = await maker.make('asked')
  const inBackup = hashes()
  log.append(learner, noon, [answer(attempt, 'q1')])
  const report = await shelf.prepare(made.backup, { isSalvage: false })
  expect(report).toMatchObject({ events: inBackup.length, recovered: 0, lost: 0, isSalvaged: false })
  db.close()
  const before = Object.fromEntries(
    companions
      .map((end) => `${database}${end}`)
      .filter((file) => existsSync(file))
      .map((file) => [basename(file), readFileSync(file)]),
  )
  shelf.order(report)

  const after = setUp(folder, 'after')
  expect(filesIn(join(folder, report.setAside))).toEqual(before)
  expect(after.hashes()).toEqual(inBackup)
  expect(existsSync(join(folder, 'restore.json'))).toBe(false)
  expect(existsSync(stagedFile(folder))).toBe(false)
  const [written] = after.log.append(learner, noon, [answer(attempt, 'q2')])
  const chains = after.db.prepare<[], string>('SELECT public_key FROM chains').pluck().all()
  expect(chains).toHaveLength(2)
  expect(written?.seq).toBe(2)
  expect(after.log.verify()).toMatchObject({ findings: [], quarantined: [] })
  // Once it has begun it goes on.
  expect(after.log.append(learner, noon, [answer(attempt, 'q1')])[0]?.chain).toBe(written?.chain)

  // What was written after the backup was made can still be merged: nothing is a fork, since nobody wrote on in the old chain.
  const aside = emptyFolder()
  for (const [name, bytes] of Object.entries(before)) writeFileSync(join(aside, name), bytes)
  const old = setUp(aside, 'old')
  const merged = after.log.merge(old.log.exportBatch(learner, ['credit', 'private', 'client']))
  expect(merged).toMatchObject({ added: 1, refused: [], quarantined: [] })
  expect(after.log.verify().findings).toEqual([])
})

test('the same backup gone back to twice: two new chains, both sets of records kept, and all of it merges without a fork', async () => {
  const { folder, db, log, shelf, maker } = setUp()
  const learner = log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
  const attempt = startAttempt(log, learner, noon)
  const made = await maker.make('asked')
  const goBack = async (from: Pick<ReturnType<typeof setUp>, 'db' | 'shelf'>, at: number, question: string) => {
    const report = await from.shelf.prepare(made.backup, { isSalvage: false })
    from.db.close()
    from.shelf.order(report)
    const now = setUp(folder, question)
    now.clock.now = at
    now.log.append(learner, noon, [answer(attempt, question)])
    return { ...now, setAside: join(folder, report.setAside) }
  }
  const first = await goBack({ db, shelf }, noon + 1000, 'q1')
  const second = await goBack(first, noon + 2000, 'q2')
  expect(second.log.verify()).toMatchObject({ findings: [], quarantined: [] })
  expect(second.setAside).not.toBe(first.setAside)
  const aside = emptyFolder()
  for (const [name, bytes] of Object.entries(filesIn(second.setAside))) writeFileSync(join(aside, name), bytes)
  const merged = second.log.merge(setUp(aside, 'aside').log.exportBatch(learner, ['credit', 'private', 'client']))
  expect(merged).toMatchObject({ refused: [], quarantined: [] })
  expect(second.log.verify().findings).toEqual([])
  expect(second.db.prepare('SELECT count(*) FROM chains').pluck().get()).toBe(3)
})

test('power may go between any two steps of a restore: the next start finishes it', async () => {
  for (let done = 0; done <= 4; done += 1) {
    const { folder, db, log, shelf, maker, database, hashes } = setUp()
    log.createLearner({ name: '学员甲', purpose: null }, noon)
    const made = await maker.make('asked')
    const inBackup = hashes()
    log.createLearner({ name: '学员乙', purpose: null }, noon)
    const before = hashes()
    const report = await shelf.prepare(made.backup, { isSalvage: false })
    // A copy of the files as a cut leaves them: the write-ahead log is there.
    for (const end of companions)
      if (existsSync(`${database}${end}`)) copyFileSync(`${database}${end}`, `${database}.cut${end}`)
    db.close()
    for (const end of companions)
      if (existsSync(`${database}.cut${end}`)) renameSync(`${database}.cut${end}`, `${database}${end}`)
    shelf.order(report)
    const aside = join(folder, report.setAside)
    const steps = [
      () => mkdirSync(aside, { recursive: true }),
      () => renameSync(`${database}-wal`, join(aside, `${databaseFileName}-wal`)),
      () => renameSync(database, join(aside, databaseFileName)),
      () => renameSync(stagedFile(folder), database),
    ]
    for (const step of steps.slice(0, done)) step()
    finishRestore(folder)
    finishRestore(folder)
    expect(setUp(folder).hashes()).toEqual(inBackup)
    const moved = emptyFolder()
    for (const name of readdirSync(aside)) copyFileSync(join(aside, name), join(moved, name))
    expect(setUp(moved).hashes()).toEqual(before)
  }
})

test('a restore that was staged and not ordered leaves nothing, and one that was ordered waits while the records are open', async () => {
  const { folder, log, shelf, maker, hashes } = setUp()
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const made = await maker.make('asked')
  const report = await shelf.prepare(made.backup, { isSalvage: false })
  expect(existsSync(stagedFile(folder))).toBe(true)
  shelf.order(report)
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data-folder-in-use' }))
  expect(hashes()).toHaveLength(1)
})

test('a backup that cannot even be opened is not called damaged, stands in for no other, and is not in the way of one before', async () => {
  const { folder, clock, log, shelf, maker } = setUp()
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const before = await maker.make('asked')
  clock.now += 86_400_000
  const shut = await maker.make('asked')
  const file = join(folder, 'backups', shut.backup)
  renameSync(file, `${file}.away`)
  // Nobody can open a socket, as nobody can a file while a program has too many open.
  const socket = createServer().listen(join(folder, 'socket'))
  onTestFinished(() => void socket.close())
  await once(socket, 'listening')
  symlinkSync(join(folder, 'socket'), file)
  await expect(shelf.check(shut.backup)).rejects.toMatchObject({ code: 'disk-failed' })
  expect(await shelf.newestSound()).toEqual(before)
  renameSync(join(folder, 'backups', before.backup), join(folder, 'elsewhere'))
  await expect(shelf.newestSound()).rejects.toMatchObject({ code: 'disk-failed' })
})

test('whoever prepares anew takes back what was ordered, so that a cut never puts half a file in place', async () => {
  const { folder, log, shelf, maker } = setUp()
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const { backup } = await maker.make('asked')
  shelf.order(await shelf.prepare(backup, { isSalvage: true }))
  expect(existsSync(join(folder, 'restore.json'))).toBe(true)
  await shelf.prepare(backup, { isSalvage: true })
  expect(existsSync(join(folder, 'restore.json'))).toBe(false)
  expect(existsSync(stagedFile(folder))).toBe(true)
})

test('records that are set aside under a clock that stands still get a folder each', async () => {
  const { folder, log, shelf, maker } = setUp()
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const { backup } = await maker.make('asked')
  const first = await shelf.prepare(backup, { isSalvage: false })
  mkdirSync(join(folder, first.setAside), { recursive: true })
  expect((await shelf.prepare(backup, { isSalvage: false })).setAside).toBe(`${first.setAside}-2`)
})

test('two programs carry a restore out one after the other, or what was set aside would be written over', async () => {
  const { folder, db, log, shelf, maker, database, hashes } = setUp()
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const made = await maker.make('asked')
  const inBackup = hashes()
  const report = await shelf.prepare(made.backup, { isSalvage: true })
  shelf.order(report)
  db.close()
  writeFileSync(database, 'damaged')
  // As another program that is at it.
  const other = openSqlite(join(folder, 'restore.lock'))
  other.exec('BEGIN EXCLUSIVE')
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data-folder-in-use' }))
  expect(readFileSync(database, 'utf8')).toBe('damaged')
  other.close()
  expect(setUp(folder).hashes()).toEqual(inBackup)
  expect(readFileSync(join(folder, report.setAside, databaseFileName), 'utf8')).toBe('damaged')
  expect(existsSync(join(folder, 'restore.lock'))).toBe(false)
})

test('what a restore leaves that failed or was cut off goes, so that a full disk gets its room back', () => {
  const { folder, db, database } = setUp()
  db.close()
  const backup = join(folder, 'a.tybackup')
  copyFileSync(database, backup)
  const bytes = readFileSync(backup)
  bytes.write('kez', bytes.indexOf('(private_key)') + 9)
  writeFileSync(backup, bytes)
  expect(() => stageRestore(folder, backup, { isSalvage: false, randomBytes: seededBytes('x') })).toThrow()
  expect(existsSync(stagedFile(folder))).toBe(false)
  rmSync(backup)

  const cut = join(folder, '.salvage-abcdef')
  mkdirSync(cut)
  copyFileSync(database, join(cut, databaseFileName))
  setUp(folder)
  expect(existsSync(cut)).toBe(false)
})

test.each([
  ['a CHECK', 'CHECK (length(private_key) = 64)', 'CHECK (length(private_kez) = 64)'],
  ['the table of events', 'CREATE TABLE events (', 'CREATE TABLX events ('],
  ['the type of a row', 'tableeventsevents', 'tabreeventsevents'],
])('damage to the text of the schema, %s, costs no record', async (_, from, to) => {
  const { folder, db, log, shelf, maker, database, hashes } = setUp()
  const learner = log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
  const attempt = startAttempt(log, learner, noon)
  await maker.make('daily')
  const recovered = log.append(learner, noon, [answer(attempt, 'q1'), answer(attempt, 'q2')])
  const all = hashes()
  db.close()
  const bytes = readFileSync(database)
  bytes.write(to, bytes.indexOf(from))
  writeFileSync(database, bytes)
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data-damaged' }))
  const backup = await shelf.newestSound()
  const report = await shelf.prepare(backup?.backup ?? '', { isSalvage: true })
  expect(report).toMatchObject({ events: all.length, recovered: recovered.length, lost: 0 })
  shelf.order(report)
  const after = setUp(folder, 'after')
  expect(after.hashes()).toEqual(all)
  expect(after.log.verify().findings).toEqual([])
  expect(readFileSync(join(folder, report.setAside, databaseFileName)).equals(bytes)).toBe(true)
})

test('damaged records: what they still hold is taken over, what they do not is counted, and they stay as they are', async () => {
  const { folder, db, log, shelf, maker, database, hashes } = setUp()
  const learner = log.createLearner({ name: '学员甲', purpose: 'worker' }, noon)
  const attempt = startAttempt(log, learner, noon, 'listening', 200)
  for (let n = 1; n <= 40; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
  const made = await maker.make('daily')
  const inBackup = hashes().length
  for (let n = 41; n <= 130; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
  const all = hashes()
  db.close()
  damageFile(database, 0.6, 9000)
  const damaged = readFileSync(database)

  const report = await shelf.prepare(made.backup, { isSalvage: true })
  expect(report.events).toBe(inBackup + report.recovered)
  expect(report.recovered).toBeGreaterThan(0)
  expect(report.lost).toBe(all.length - report.events)
  shelf.order(report)
  const after = setUp(folder, 'after')
  expect(readFileSync(join(folder, report.setAside, databaseFileName)).equals(damaged)).toBe(true)
  const kept = new Set(after.hashes())
  expect(all.filter((hash) => kept.has(hash))).toHaveLength(report.events)
  expect(kept.size).toBe(report.events)
  // The learner goes on, and everything that was recovered in an unbroken line counts.
  after.log.append(learner, noon, [answer(attempt, 'q131')])
  expect(
    after.log
      .verify()
      .findings.filter(
        ({ rule }) => !['unsealed', 'prev-missing', 'payload-missing', 'seal-without-event'].includes(rule),
      ),
  ).toEqual([])
})
