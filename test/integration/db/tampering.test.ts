import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dumpProjections, openFolder, openHastyFolder } from './data-folder.ts'
import { answer, finish, noon, startAttempt } from './study.ts'

/** Every place where evidence is stored, as [table, key column, column of bytes]. */
const places = [
  ['events', 'hash', 'header'],
  ['payloads', 'event', 'bytes'],
  ['payloads', 'event', 'salt'],
  ['snapshots', 'digest', 'bytes'],
  ['seals', 'event', 'signature'],
] as const

function studied() {
  const folder = openHastyFolder('tampering')
  const { db, log } = folder
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(log, learner, noon + 1)
  const [erased] = log.append(learner, noon + 2, [answer(attempt, 'q1')])
  log.append(learner, noon + 1, [answer(attempt, 'q2', 'b'), ...finish(attempt)])
  for (let turn = 0; turn < 45; turn += 1) startAttempt(log, learner, noon + 3 + turn)
  if (erased === undefined) throw new Error('nothing was appended')
  log.purge(learner, erased.hash, 'learner-asked', noon + 100)
  log.sealHeads()
  return { ...folder, db, log, learner, erased }
}

/** Lets a stranger with a database tool at the file. */
function dropTriggers(db: ReturnType<typeof studied>['db']): void {
  const names = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of names) db.exec(`DROP TRIGGER ${name}`)
}

test('one flipped bit anywhere in the evidence is found', () => {
  const { db, log } = studied()
  expect(log.verify().findings).toEqual([])
  dropTriggers(db)
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(), ([table, key, column], pickRow, pickBit) => {
      const rows = db
        .prepare<[], { key: string; bytes: Buffer }>(`SELECT ${key} AS key, ${column} AS bytes FROM ${table}`)
        .all()
      const row = rows[pickRow % rows.length]
      if (row === undefined) throw new Error(`no row in ${table}`)
      const bit = pickBit % (row.bytes.length * 8)
      row.bytes.writeUInt8(row.bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      db.exec('BEGIN')
      const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`)
      expect(update.run(row.bytes, row.key).changes).toBeGreaterThan(0)
      const { findings } = log.verify()
      db.exec('ROLLBACK')
      expect(findings.map(({ subject }) => subject)).toContain(row.key)
    }),
    { numRuns: 150, seed: 20260303 },
  )
  expect(log.verify().findings).toEqual([])
}, 60_000)

test.each([
  [
    `UPDATE events SET at = at + 1, header = CAST(replace(CAST(header AS TEXT), '"at":' || at, '"at":' || (at + 1)) AS BLOB)
     WHERE seq = 5`,
    'header-damaged',
  ],
  [`UPDATE events SET lamport = lamport + 1 WHERE seq = 5`, 'columns-differ'],
  [`UPDATE events SET at = at + 1 WHERE seq = 5`, 'columns-differ'],
  [`UPDATE events SET kind = 'attempt-passed' WHERE seq = 5`, 'columns-differ'],
  [`UPDATE events SET id = upper(id) WHERE seq = 5`, 'columns-differ'],
  [`UPDATE events SET class = 'client' WHERE seq = 5`, 'columns-differ'],
  [`DELETE FROM payloads WHERE event = (SELECT hash FROM events WHERE seq = 5)`, 'payload-missing'],
  [
    `DELETE FROM payloads WHERE event = (SELECT hash FROM events WHERE seq = 5); DELETE FROM events WHERE seq = 5`,
    'prev-missing',
  ],
  [`DELETE FROM snapshots`, 'snapshot-missing'],
  [`DELETE FROM seals WHERE signer <> (SELECT chain FROM writers)`, 'chain-standing-differs'],
  [`INSERT INTO seals SELECT replace(event, 'a', 'b'), signer, signature FROM seals LIMIT 1`, 'seal-damaged'],
  [`UPDATE learners SET root_public_key = replace(root_public_key, 'a', 'b')`, 'chain-standing-differs'],
  [`UPDATE chains SET learner_id = NULL, state = 'quarantined'`, 'chain-standing-differs'],
  [`UPDATE writers SET private_key = randomblob(32)`, 'writer-key-differs'],
])('%s is found', (sql, rule) => {
  const { db, log } = studied()
  dropTriggers(db)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  expect(log.verify().findings.map((finding) => finding.rule)).toContain(rule)
})

test('erasing a payload is not a finding, and the chain still verifies', () => {
  const { db, log, learner, erased } = studied()
  expect(db.prepare('SELECT count(*) FROM payloads WHERE event = ?').pluck().get(erased.hash)).toBe(0)
  expect(db.prepare('SELECT count(*) FROM events WHERE hash = ?').pluck().get(erased.hash)).toBe(1)
  expect(log.verify()).toMatchObject({ findings: [], notYetSealed: [] })
  expect(dumpProjections(db)).not.toContain('"choice":"a"')
  expect(log.purge(learner, erased.hash, 'learner-asked', noon)).toBe(false)
})

test('an erased payload does not come back with an older file, and is erased wherever the erasure arrives', () => {
  const { log } = openFolder('writes')
  const rootSeed = Buffer.alloc(32, 7)
  const learner = log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon)
  const attempt = startAttempt(log, learner, noon)
  const [event] = log.append(learner, noon, [answer(attempt, 'q1')])
  const before = log.exportBatch(learner, ['credit'])
  const other = openFolder('other')
  other.log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon)
  other.log.merge(before)
  expect(dumpProjections(other.db)).toContain('choice')

  log.purge(learner, event?.hash ?? '', 'recorded-by-mistake', noon)
  log.merge(before)
  const kept = (db: typeof other.db) =>
    db.prepare('SELECT count(*) FROM payloads WHERE event = ?').pluck().get(event?.hash)
  expect(other.log.merge(log.exportBatch(learner, ['credit']))).toMatchObject({ erased: 1 })
  expect(kept(other.db)).toBe(0)
  expect(dumpProjections(other.db)).not.toContain('choice')
  other.log.merge(before)
  expect(kept(other.db)).toBe(0)
  expect(other.log.verify().findings).toEqual([])
})

test('what holds the log together cannot be erased, nor can what is not there', () => {
  const { db, log, learner } = studied()
  const opened = db.prepare<[], string>(`SELECT hash FROM events WHERE kind = 'chain-opened'`).pluck().get() ?? ''
  expect(() => log.purge(learner, opened, 'learner-asked', noon)).toThrow('record-not-erasable')
  expect(() => log.purge(learner, 'f'.repeat(64), 'learner-asked', noon)).toThrow('record-unknown')
  const other = log.createLearner({ name: '学员乙', purpose: null }, noon)
  const [theirs] = log.append(other, noon, [
    { kind: 'attempt-submitted', v: 1, payload: { attempt: crypto.randomUUID() } },
  ])
  expect(() => log.purge(learner, theirs?.hash ?? '', 'learner-asked', noon)).toThrow('record-unknown')
})

test('an erased text is nowhere in the files', () => {
  const { log, path } = openFolder('erased')
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(log, learner, noon)
  const secret = 'a-thing-nobody-should-read-again'
  const text = { type: 'short' as const, text: secret }
  const [event] = log.append(learner, noon, [
    {
      kind: 'answer-recorded',
      v: 1,
      payload: { attempt, question: 'q1', language: 'en', answer: text, activeMs: null },
    },
  ])
  const holds = () => readdirSync(path).some((name) => readFileSync(`${path}/${name}`).includes(secret))
  expect(holds()).toBe(true)
  log.purge(learner, event?.hash ?? '', 'learner-asked', noon)
  expect(holds()).toBe(false)
})
