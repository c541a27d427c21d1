import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { doBackupJob } from '#services/backups/do-backup-job.ts'
import { createCopiesEraser } from '#services/privacy/erase-from-copies.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { findTexts } from '#test/helpers/byte-search.ts'
import { damageFile } from '#test/helpers/damage-file.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { ForeignChain } from '../db/foreign-chain.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const pass = 'three goats on the dyke'
/** Everything that a learner of a name leaves, each word found nowhere else. */
const wordsOf = (name: string) => [name, `督导 ${name}`, `答案 ${name}`, `笔记 ${name}`, `草稿 ${name}`]

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-copies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

type App = ReturnType<typeof setUpStudy>

async function leaveEverything(app: App, name: string): Promise<string> {
  const { learner } = app.learners.create(name)
  const log = createRecordLog(app.db, { randomBytes })
  const chain = new ForeignChain(name, Buffer.from(log.rootSeed(learner)))
  const payload = Buffer.from(JSON.stringify({ text: `督导 ${name}` }))
  chain.add({ kind: 'supervision-held', v: 1, payload, class: 'private' }, 1)
  log.merge(chain.batch())
  await answer(app, learner, name)
  app.texts.put(learner, { area: 'note', id: 'n', text: `笔记 ${name}` }, 1)
  app.reading.keepDraft(learner, place, 'why-yes', { type: 'short', text: `草稿 ${name}` })
  return learner
}

async function answer(app: App, learner: string, name: string): Promise<void> {
  const { attempt } = await app.study.resume(learner, place, 'en')
  const given = { type: 'short', text: `答案 ${name}` } as const
  app.study.answer(
    learner,
    attempt,
    [{ question: 'name-the-record', answer: given, language: 'en', activeMs: 5 }],
    'en',
  )
}

/** The backups, newest last, each opened as if it had been brought back. */
function lookInto(folder: string) {
  return readdirSync(join(folder, 'backups'))
    .toSorted()
    .map((backup) => {
      const beside = newFolder()
      copyFileSync(join(folder, 'backups', backup), join(beside, databaseFileName))
      const db = openDatabase(beside)
      const report = createRecordLog(db, { randomBytes }).verify()
      const learners = db.prepare<[], string>(`SELECT name FROM learners ORDER BY name`).pluck().all()
      const answers = db
        .prepare<[], number>('SELECT count(*) FROM attempt_questions WHERE answer IS NOT NULL')
        .pluck()
        .get()
      db.close()
      return { backup, findings: report.findings, learners, answers }
    })
}

test('erased, nothing of a learner is in any file of the data folder, and everybody else is in every backup as before', async () => {
  const folder = newFolder()
  const app = setUpStudy(folder)
  onTestFinished(() => app.close())
  const other = await leaveEverything(app, '李大山')
  await app.backups.make('asked')
  const learner = await leaveEverything(app, '王小梅')
  app.clock.now += 60_000
  await app.backups.make('asked')
  await app.protection.set(learner, pass)
  app.clock.now += 60_000
  await app.backups.make('asked')
  const [first, plain, sealed] = readdirSync(join(folder, 'backups')).toSorted()
  // A restore put records aside that know an answer which the records of now have lost; another one put damaged ones aside.
  const aside = join(folder, 'set-aside/2026-01-01T00-00-00-000Z')
  mkdirSync(aside, { recursive: true })
  copyFileSync(join(folder, 'backups', plain ?? ''), join(aside, databaseFileName))
  writeLostAnswer(aside, learner)
  const damaged = join(folder, 'set-aside/2026-01-02T00-00-00-000Z')
  mkdirSync(damaged)
  copyFileSync(join(folder, 'backups', plain ?? ''), join(damaged, databaseFileName))
  damageFile(join(damaged, databaseFileName), 0.5, 20_000)
  const words = wordsOf('王小梅')
  expect(findTexts(folder, words)).toEqual(words)
  const before = app.privacy.export(other)

  const shares: number[] = []
  const receipt = await app.privacy.erase(learner, (share) => void shares.push(share))
  // Five copies are read and written; the records are erased and backed up.
  expect(shares).toEqual(Array.from({ length: 12 }, (_, step) => (step + 1) / 12))
  expect(receipt).toMatchObject({ copies: { rewritten: 3, removed: 1 } })
  expect(receipt.outOfReach).not.toContain('backups')
  expect(findTexts(folder, [...words, 'lost to the records'])).toEqual([])
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(readdirSync(join(folder, 'set-aside'))).toEqual(['2026-01-01T00-00-00-000Z'])
  const after = lookInto(folder)
  expect(after.map(({ findings }) => findings)).toEqual([[], [], [], []])
  expect(after.map(({ learners }) => learners)).toEqual([
    ['李大山'],
    ...Array.from({ length: 3 }, () => ['—', '李大山']),
  ])
  expect(after.map(({ answers }) => answers)).toEqual([1, 1, 1, 1])
  expect(after[0]?.backup).toBe(first)
  expect(after.map(({ backup }) => backup)).not.toContain(sealed)
  expect(after.at(-1)?.backup).toContain('-erasure-')
  expect(app.privacy.export(other)).toEqual(before)
  for (const backup of await app.backups.inTurn(() => Promise.resolve(readdirSync(join(folder, 'backups')))))
    expect(doBackupJob({ kind: 'check', file: join(folder, 'backups', backup) }, randomBytes)).toMatchObject({
      check: { standing: 'sound' },
    })
})

test('what a cut left undone is done by the next start', async () => {
  const folder = newFolder()
  const first = setUpStudy(folder)
  const learner = await leaveEverything(first, '王小梅')
  await first.backups.make('asked')
  // As if power went once the records were erased and the first copy was being made.
  createRecordLog(first.db, { randomBytes }).eraseLearner(learner, 1)
  mkdirSync(join(folder, '.erasing-cut'))
  writeFileSync(join(folder, '.erasing-cut', databaseFileName), '王小梅')
  first.close()
  expect(findTexts(folder, ['王小梅', '答案 王小梅'])).toEqual(['王小梅', '答案 王小梅'])
  const second = setUpStudy(folder)
  onTestFinished(() => second.close())
  await second.backups.settled()
  expect(findTexts(folder, wordsOf('王小梅'))).toEqual([])
  expect(second.db.prepare('SELECT count(*) FROM erasures_due').pluck().get()).toBe(0)
})

test('a copy that cannot be written anew stays, is told, and is tried again', async () => {
  const folder = newFolder()
  const app = setUpStudy(folder)
  onTestFinished(() => app.close())
  const learner = await leaveEverything(app, '王小梅')
  const made = await app.backups.make('asked')
  createRecordLog(app.db, { randomBytes }).eraseLearner(learner, 1)
  const erasures = createRecordLog(app.db, { randomBytes }).exportBatch(learner, ['credit'])
  const parts = { dataFolder: folder, log: { info: () => undefined, warn: () => undefined, error: () => undefined } }
  const failing = createCopiesEraser({
    ...parts,
    work: { ...backupsInProcess, run: () => Promise.resolve({ kind: 'failed', code: 'backup-not-made', details: {} }) },
  })
  expect(await failing.erase(learner, erasures, () => undefined)).toEqual({ rewritten: 0, removed: 0, kept: 1 })
  expect(readdirSync(join(folder, 'backups'))).toEqual([made.backup])
  const working = createCopiesEraser({ ...parts, work: backupsInProcess })
  expect(await working.erase(learner, erasures, () => undefined)).toEqual({ rewritten: 1, removed: 0, kept: 0 })
  expect(await working.erase(learner, erasures, () => undefined)).toEqual({ rewritten: 1, removed: 0, kept: 0 })
  expect(findTexts(folder, wordsOf('王小梅'))).toEqual([])
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
})

/** Writes on in records that were put aside: an answer that is nowhere else. */
function writeLostAnswer(aside: string, learner: string): void {
  const db = openDatabase(aside)
  const log = createRecordLog(db, { randomBytes })
  const attempt = db.prepare<[], string>('SELECT attempt_id FROM attempts LIMIT 1').pluck().get() ?? ''
  const given = { type: 'short', text: 'lost to the records' } as const
  const payload = { attempt, question: 'july-share', language: 'en', answer: given, activeMs: 1 } as const
  log.append(learner, 5, [{ kind: 'answer-recorded', v: 1, payload }])
  log.sealHeads()
  db.close()
}
