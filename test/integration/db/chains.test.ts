import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseFileName } from '#db/connection/restore-files.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { sha256 } from '#db/log/digest.ts'
import { publicKeyOf, sealEvent } from '#db/log/key-pair.ts'
import { dumpProjections, emptyFolder, openFolder } from './data-folder.ts'
import { ForeignChain, json } from './foreign-chain.ts'
import { seededBytes } from './seeded-bytes.ts'
import { answer, noon, snapshotOf, startAttempt } from './study.ts'

const rootSeed = seededBytes('root')(32)
const person = { name: '学员甲', purpose: null, rootSeed }

function kindsOf(db: WritableDb): unknown[] {
  return db.prepare('SELECT kind FROM events ORDER BY lamport, chain, seq').pluck().all()
}

function started(module: string) {
  const question = { question: 'q1', shown: [], snapshot: sha256(snapshotOf(1)) }
  const payload = { language: 'en', module, pack: 'pack', packVersion: '1.0.0', passPercent: 60, questions: [question] }
  const ordered = Object.fromEntries(Object.entries(payload).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return { kind: 'attempt-started', v: 1, payload: json(ordered) }
}

test('a chain whose root nobody vouches for is kept apart until somebody does', () => {
  const { db, log } = openFolder('home')
  log.createLearner({ name: '学员甲', purpose: null }, noon)
  const stranger = new ForeignChain('stranger', seededBytes('another root')(32))
  stranger.add(started('listening'), noon)
  const before = dumpProjections(db)

  expect(log.merge(stranger.batch())).toMatchObject({ added: 2, quarantined: [stranger.chain], learners: [] })
  expect(dumpProjections(db)).toBe(before)
  expect(log.verify().quarantined).toEqual([stranger.chain])

  // The same name is no reason to merge.
  const id = log.vouchFor({ name: '学员甲', rootPublicKey: publicKeyOf(seededBytes('another root')(32)) }, noon)
  expect(log.verify().quarantined).toEqual([])
  expect(dumpProjections(db)).toContain(id)
  expect(() => startAttempt(log, id, noon)).toThrow('learner-not-here')
  expect(() => startAttempt(log, crypto.randomUUID(), noon)).toThrow('learner-unknown')
})

test('a chain that claims a root without its seal stays in quarantine', () => {
  const { log } = openFolder('home')
  log.createLearner(person, noon)
  const forged = new ForeignChain('forged', rootSeed)
  const { events, seals } = forged.batch()
  const withoutRoot = seals.filter((seal) => seal.signer === forged.chain)
  expect(log.merge({ events, snapshots: [], seals: withoutRoot }).quarantined).toEqual([forged.chain])
})

test('events that no seal reaches wait and do not count', () => {
  const { db, log } = openFolder('home')
  log.createLearner(person, noon)
  const chain = new ForeignChain('elsewhere', rootSeed)
  chain.add(started('listening'), noon)
  const sealed = chain.batch()
  chain.add(started('forged'), noon)
  log.merge({ ...sealed, events: chain.events })
  expect(dumpProjections(db)).toContain('listening')
  expect(dumpProjections(db)).not.toContain('forged')
  expect(log.verify().findings).toMatchObject([{ rule: 'unsealed', seq: 3 }])
  log.merge(chain.batch())
  expect(dumpProjections(db)).toContain('forged')
  expect(log.verify().findings).toEqual([])
})

test('a seal by another key makes nothing count, whoever it belongs to', () => {
  const { db, log } = openFolder('home')
  log.createLearner(person, noon)
  const chain = new ForeignChain('elsewhere', rootSeed)
  const sealed = chain.batch()
  const forged = chain.add(started('forged'), noon)
  const strangers = [rootSeed, seededBytes('stranger')(32)].map((seed) => sealEvent(forged, seed))
  log.merge({ ...sealed, events: chain.events, seals: [...sealed.seals, ...strangers] })
  expect(dumpProjections(db)).not.toContain('forged')
})

test('nobody can push an event into the chain that this folder writes', () => {
  const { db, log } = openFolder('home')
  const learner = log.createLearner(person, noon)
  startAttempt(log, learner, noon)
  const head = db.prepare<[], { head: string; chain: string }>('SELECT head, chain FROM writers').get()
  const forger = new ForeignChain('forger', rootSeed)
  const forged = Buffer.from(
    Buffer.from(forger.batch().events[0]?.header ?? [])
      .toString()
      .replaceAll(forger.chain, head?.chain ?? ''),
  )
  const before = dumpProjections(db)
  log.merge({ events: [{ header: forged, payload: forger.events[0]?.payload ?? null }], snapshots: [], seals: [] })
  expect(dumpProjections(db)).toBe(before)
  expect(log.verify().findings.map(({ rule }) => rule)).toEqual(['unsealed', 'fork', 'fork'])
  expect(log.verify().quarantined).toEqual([])
})

test('what is damaged on its way is refused and the rest is taken', () => {
  const { log } = openFolder('home')
  log.createLearner(person, noon)
  const chain = new ForeignChain('elsewhere', rootSeed)
  const second = chain.add(started('listening'), noon)
  const batch = chain.batch()
  const { payload, ...bare } = batch.events[1] ?? { header: Buffer.alloc(0), payload: null }
  const spoiled = { ...bare, payload: payload && { ...payload, bytes: Buffer.from('{}') } }
  const badSeal = { ...sealEvent(second, rootSeed), signer: chain.chain }
  const report = log.merge({
    events: [{ header: new Uint8Array(Buffer.from('{"a":1.5}')), payload: null }, ...batch.events.slice(0, 1), spoiled],
    snapshots: [],
    seals: [badSeal, ...batch.seals],
  })
  expect(report).toMatchObject({ added: 2, quarantined: [] })
  expect(report.refused.map(({ what }) => what)).toEqual(['header', 'payload', 'seal'])
  expect(log.verify().findings).toMatchObject([{ rule: 'payload-missing', seq: 2 }])
  // Plain byte arrays do as well as Node's buffers.
  log.merge({
    events: batch.events.map((event) => ({
      header: new Uint8Array(event.header),
      payload: event.payload && {
        salt: new Uint8Array(event.payload.salt),
        bytes: new Uint8Array(event.payload.bytes),
      },
    })),
    snapshots: batch.snapshots.map((bytes) => new Uint8Array(bytes)),
    seals: batch.seals.map((seal) => ({ ...seal, signature: new Uint8Array(seal.signature) })),
  })
  expect(log.verify().findings).toEqual([])
})

test('a copied folder that writes on makes a fork: both branches are kept and flagged', () => {
  const original = openFolder('original')
  const learner = original.log.createLearner(person, noon)
  original.db.close()
  const copy = emptyFolder()
  copyFileSync(join(original.path, databaseFileName), join(copy, databaseFileName))
  const one = openFolder('one', original.path)
  const two = openFolder('two', copy)
  const first = startAttempt(one.log, learner, noon + 1, 'here')
  const second = startAttempt(two.log, learner, noon + 1, 'there')
  const [fromOne, fromTwo] = [one.log.exportBatch(learner, ['credit']), two.log.exportBatch(learner, ['credit'])]
  for (const { db, log } of [one, two]) {
    log.merge(fromOne)
    log.merge(fromTwo)
    const { findings } = log.verify()
    expect(findings.map(({ rule, seq }) => [rule, seq])).toEqual([
      ['fork', 2],
      ['fork', 2],
    ])
    expect(dumpProjections(db)).toContain(first)
    expect(dumpProjections(db)).toContain(second)
    // Both go on.
    log.append(learner, noon + 2, [answer(first, 'q1')])
    expect(log.verify().findings).toHaveLength(2)
  }
  two.log.startChain(learner, 'cloned', noon + 3)
  const opened = two.db
    .prepare(
      `SELECT CAST(bytes AS TEXT) FROM payloads JOIN events ON hash = event WHERE kind = 'chain-opened' ORDER BY lamport DESC`,
    )
    .pluck()
    .get()
  expect(JSON.parse(String(opened))).toMatchObject({ follows: { reason: 'cloned', seq: 3 } })
  startAttempt(two.log, learner, noon + 4, 'there')
  expect(two.log.verify().findings).toHaveLength(2)
  expect(one.log.merge(two.log.exportBatch(learner, ['credit']))).toMatchObject({ refused: [], quarantined: [] })
})

test('a clock that steps back is told once a step, and nothing is refused', () => {
  const { db, log } = openFolder('clock')
  const learner = log.createLearner(person, noon)
  const attempt = startAttempt(log, learner, noon + 10_000)
  log.append(learner, noon + 5000, [answer(attempt, 'q1')])
  log.append(learner, noon + 6000, [answer(attempt, 'q2')])
  log.append(learner, noon + 1000, [{ kind: 'attempt-submitted', v: 1, payload: { attempt } }])
  expect(kindsOf(db)).toEqual([
    'chain-opened',
    'attempt-started',
    'clock-stepped',
    'answer-recorded',
    'answer-recorded',
    'clock-stepped',
    'attempt-submitted',
  ])
  const stepped = db
    .prepare(
      `SELECT CAST(bytes AS TEXT) FROM payloads JOIN events ON hash = event WHERE kind = 'clock-stepped' ORDER BY seq`,
    )
    .pluck()
    .all()
  expect(stepped.map((text): unknown => JSON.parse(String(text)))).toEqual([
    { highestAt: noon + 10_000, at: noon + 5000 },
    { highestAt: noon + 6000, at: noon + 1000 },
  ])
})

test('a head is sealed at every 50 events, at export, and when asked', () => {
  const { db, log } = openFolder('seals')
  const learner = log.createLearner(person, noon)
  const attempt = startAttempt(log, learner, noon)
  const sealed = () =>
    db.prepare('SELECT seq FROM seals JOIN events ON hash = event WHERE signer = chain ORDER BY seq').pluck().all()
  log.append(
    learner,
    noon,
    Array.from({ length: 50 }, () => answer(attempt, 'q1')),
  )
  expect(sealed()).toEqual([50])
  expect(log.verify().notYetSealed).toMatchObject([{ events: 2 }])
  log.exportBatch(learner, ['credit'])
  expect(sealed()).toEqual([50, 52])
  log.append(learner, noon, [answer(attempt, 'q2')])
  log.sealHeads()
  expect(sealed()).toEqual([50, 52, 53])
})

test('an append that fails leaves nothing behind', () => {
  const { db, log } = openFolder('atomic')
  const learner = log.createLearner(person, noon)
  const before = kindsOf(db)
  const bad = { ...answer(crypto.randomUUID(), 'q1') }
  const fraction = {
    kind: 'answer-recorded' as const,
    v: 1 as const,
    payload: {
      attempt: crypto.randomUUID(),
      question: 'q1',
      language: 'en' as const,
      answer: { type: 'short' as const, text: '\ud800' },
      activeMs: 1,
    },
  }
  expect(() => log.append(learner, noon, [bad, fraction])).toThrow('invalid-input')
  expect(() => log.append(learner, 1.5, [bad])).toThrow('invalid-input')
  expect(kindsOf(db)).toEqual(before)
  expect(() => startAttempt(log, learner, Number.NaN)).toThrow('invalid-input')
  expect(log.verify().findings).toEqual([])
})
