import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createRecordLog, type RecordLog } from '#db/log/record-log.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { directEdits } from './direct-edits.ts'
import { openToAll, rewriteLog } from './rewrite-log.ts'
import { answerIn, createKeys, createVillage, evaluate, handIn, type Place, type Village } from './village.ts'

let village: Village
let keys: Awaited<ReturnType<typeof createKeys>>
let db: WritableDb
let log: RecordLog
let a: string
let b: string

let putTriggersBack: () => void
beforeAll(async () => {
  village = await createVillage()
  keys = await createKeys(village)
  const { learner: pc } = village
  b = await complete(pc, '李小山')
  a = await complete(pc, '王小梅')
  db = openDatabase(pc.data)
  log = createRecordLog(db, { randomBytes: seededBytes('edits') })
  putTriggersBack = openToAll(db)
}, 120_000)
afterAll(() => {
  db.close()
  village.remove()
})

/** A course that an instructor has marked and confirmed. */
async function complete(pc: Place, name: string): Promise<string> {
  const learner = await handIn(village, pc, name)
  for (const step of ['marks', 'confirmed']) {
    await ask(learner, step)
    if (step === 'marks') await evaluate(village, pc, learner)
  }
  return learner
}

async function ask(learner: string, step: string): Promise<void> {
  const { learner: pc, instructor, file, tykey } = village
  const bundle = file(`${learner}.tybundle`)
  const level = ['--level', 'instructor-confirmed'] as const
  await pc.tell('certificate request', 'whole', '--learner', learner, ...level, '-o', bundle)
  const to = file(`${step}-${learner}`)
  await instructor.tell('certificate confirm', bundle, '--key', keys.li, '-o', to, '--tykey', tykey, '--accept')
  await pc.tell('certificate import', answerIn(to))
}

/** What is found, and would keep anything from being signed for the learner, after a change that is then undone. */
function foundAfter(change: () => void): readonly string[] {
  db.exec('BEGIN')
  try {
    change()
    return log.verify().findings.flatMap(({ rule, learner }) => (learner === null || learner === a ? [rule] : []))
  } finally {
    db.exec('ROLLBACK')
  }
}

test('there are more than two hundred ways, no two alike', () => {
  expect(directEdits.length).toBeGreaterThan(200)
  expect(new Set(directEdits.map(({ sql }) => sql)).size).toBe(directEdits.length)
  expect(log.verify().findings).toEqual([])
})

test('every change by hand before the signed head is found, and nothing is signed after it', () => {
  const missed = directEdits.filter(({ sql }) => {
    const found = foundAfter(() => {
      const before = db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
      for (const statement of sql.split(';')) {
        const filled = statement.replaceAll('@a', `'${a}'`).replaceAll('@b', `'${b}'`)
        db.prepare(filled).run()
      }
      const after = db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
      expect(after, sql).toBeGreaterThan(before)
    })
    return found.length === 0
  })
  expect(missed.map(({ name }) => name)).toEqual([])
  expect(log.verify().findings).toEqual([])
}, 120_000)

test('a log that was written anew with its own keys is found by the head that an instructor signed', () => {
  const better = (kind: string, payload: Record<string, unknown>) =>
    kind === 'content-seen' ? { ...payload, activeMs: 5_400_000 } : payload
  expect(
    foundAfter(() => {
      rewriteLog(db, a, better)
      log.replay()
    }),
  ).toEqual(['signed-head-missing'])
  const shorter = (kind: string, payload: Record<string, unknown>) => (kind === 'answer-recorded' ? null : payload)
  expect(
    foundAfter(() => {
      rewriteLog(db, a, shorter)
      log.replay()
    }),
  ).toContain('signed-head-missing')
})

test('what cannot be found here is found where the head was signed: without the confirmation, as a fork', async () => {
  const { instructor, learner: pc, file, tykey } = village
  const forget = (kind: string, payload: Record<string, unknown>) =>
    kind === 'certificate-issued' ? null : kind === 'content-seen' ? { ...payload, activeMs: 5_400_000 } : payload
  rewriteLog(db, a, forget)
  log.replay()
  // Here nobody's signature is left that could tell.
  expect(log.verify().findings.filter(({ learner }) => learner === a)).toEqual([])
  putTriggersBack()
  db.close()

  const bundle = file('rewritten.tybundle')
  const level = ['--level', 'instructor-confirmed', '--number', '1'] as const
  await pc.tell('certificate request', 'whole', '--learner', a, ...level, '-o', bundle)
  const confirm = [bundle, '--key', keys.li, '-o', file('x'), '--tykey', tykey] as const
  expect(await instructor.refusal('certificate', 'confirm', ...confirm)).toBe('records-unsound')
  const issuing = ['--level', 'issuer-signed', '-o', bundle] as const
  expect(await pc.refusal('certificate', 'request', 'whole', '--learner', a, ...issuing)).toBe('confirmation-missing')
}, 60_000)
