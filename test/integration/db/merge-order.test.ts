import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { payloadClasses } from '#courses/record/event-header.ts'
import { createCountedSteps } from '#db/log/counted-steps.ts'
import { createEventReader } from '#db/log/event-rows.ts'
import { publicKeyOf } from '#db/log/key-pair.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import { runToEnd } from '#db/log/settle.ts'
import { createVault } from '#db/protection/vault.ts'
import { type DataFolder, dumpProjections, openFolder, openHastyFolder } from './data-folder.ts'
import { ForeignChain, json } from './foreign-chain.ts'
import { seededBytes } from './seeded-bytes.ts'
import { answer, attemptStarted, courseFacts, finish, noon, snapshotOf } from './study.ts'

const acts = [
  'start',
  'answer',
  'finish',
  'erase',
  'exchange',
  'restart',
  'see',
  'evaluate',
  'attest',
  'issue',
  'revoke',
] as const

type Step = {
  readonly folder: number
  readonly act: (typeof acts)[number]
  /** Clocks of different PCs disagree, and may step back. */
  readonly at: number
  readonly pick: number
}

const step: fc.Arbitrary<Step> = fc.record({
  folder: fc.nat(2),
  act: fc.constantFrom(...acts, 'start', 'answer', 'answer', 'see'),
  at: fc.integer({ min: noon - 5000, max: noon + 5000 }),
  pick: fc.nat(1000),
})

/** Lets one learner study in several data folders that sometimes exchange, and returns what each exports. */
function study(
  steps: readonly Step[],
  rootSeed: Uint8Array,
  numbers: readonly number[] = [0, 1, 2],
): { folders: DataFolder[]; learner: string; batches: LogBatch[] } {
  const folders = numbers.map((number) => openHastyFolder(`folder ${number}`))
  const learner =
    folders.map(({ log }) => log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon))[0] ?? ''
  const attempts: string[] = []
  const hashes: string[] = []
  const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length]
  for (const { folder, act, at: time, pick } of steps) {
    const log = at(folders, folder)?.log
    if (log === undefined) continue
    const attempt = at(attempts, pick)
    const append = (bodies: Parameters<typeof log.append>[2]) => {
      for (const { hash } of log.append(learner, time, bodies)) hashes.push(hash)
    }
    if (act === 'start') {
      const [event] = log.append(learner, time, [attemptStarted(`module-${(pick % 3) + 1}`, 2)], [1, 2].map(snapshotOf))
      if (event) {
        attempts.push(event.id)
        hashes.push(event.hash)
      }
    }
    if (act === 'answer' && attempt) append([answer(attempt, `q${(pick % 3) + 1}`, at(['a', 'b', 'c'], pick))])
    if (act === 'finish' && attempt) append(finish(attempt, `module-${(pick % 3) + 1}`))
    if (act in courseFacts) append([courseFacts[act as keyof typeof courseFacts](pick)])
    if (act === 'restart') log.startChain(learner, 'moved', time)
    const from = at(folders, pick)
    if (act === 'exchange' && from) log.merge(from.log.exportBatch(learner, payloadClasses))
    const hash = at(hashes, pick)
    if (act === 'erase' && hash) {
      try {
        log.purge(learner, hash, 'learner-asked', time)
      } catch {
        // The record is not in this folder yet.
      }
    }
  }
  return { folders, learner, batches: folders.map(({ log }) => log.exportBatch(learner, payloadClasses)) }
}

/** Cuts batches into small ones that carry an event, a snapshot or a seal each. */
function crumbs(batches: readonly LogBatch[]): LogBatch[] {
  const nothing: LogBatch = { events: [], snapshots: [], seals: [] }
  return batches.flatMap(({ events, snapshots, seals }) => [
    ...events.map((event) => ({ ...nothing, events: [event] })),
    ...snapshots.map((snapshot) => ({ ...nothing, snapshots: [snapshot] })),
    ...seals.map((seal) => ({ ...nothing, seals: [seal] })),
  ])
}

const rootSeed = seededBytes('root')(32)

/** Does everything that is due, one small step after another. */
function settleAll({ log }: DataFolder): number {
  let steps = 0
  while (log.settleSome()) steps += 1
  return steps
}

test('any order and repetition of merges gives the same projections, everywhere', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 25 }),
      fc.infiniteStream(fc.nat()),
      fc.nat(30),
      (steps, dice, vouchAt) => {
        const roll = (below: number) => (dice.next().value ?? 0) % below
        const { folders, learner, batches } = study(steps, rootSeed)
        for (const { log } of folders) for (const batch of batches) log.merge(batch)
        const expected = folders.map(({ db }) => dumpProjections(db))
        expect(new Set(expected).size).toBe(1)

        const elsewhere = openHastyFolder('instructor')
        const rest = [...crumbs(batches), ...batches]
        for (let turn = 0; rest.length > 0; turn += 1) {
          if (turn === vouchAt) elsewhere.log.vouchFor({ name: '学员甲', rootPublicKey: publicKeyOf(rootSeed) }, noon)
          const [batch] = rest.splice(roll(rest.length), 1)
          // At once, or taken in and settled some of the way.
          if (batch && roll(2) === 0) elsewhere.log.merge(batch)
          else if (batch) elsewhere.log.takeIn(batch)
          if (batch && roll(4) === 0) elsewhere.log.merge(batch)
          if (roll(3) === 0) elsewhere.log.settleSome()
        }
        elsewhere.log.acceptRoot({ name: '学员甲', rootPublicKey: publicKeyOf(rootSeed) }, noon)
        settleAll(elsewhere)
        expect(dumpProjections(elsewhere.db)).toBe(expected[0])

        for (const { db, log } of [...folders, elsewhere]) {
          log.replay()
          expect(dumpProjections(db)).toBe(expected[0])
          expect(log.verify().findings).toEqual([])
          const reader = createEventReader(db, createVault(db, seededBytes('vault')))
          const inOrder = reader.ofLearner(learner).map(({ hash }) => hash)
          const inSteps = createCountedSteps(db)
          expect(runToEnd(inSteps.orderOfLearner(learner))).toEqual(inOrder)
          for (const chain of db.prepare<[], string>('SELECT public_key FROM chains').pluck().all())
            expect(runToEnd(inSteps.firstOfChain(chain))).toEqual(reader.firstOfChain(chain).map(({ hash }) => hash))
          // A batch exported before an erasure still carries the payload; it is taken, and erased again at once.
          for (const batch of batches) expect(log.merge(batch)).toMatchObject({ added: 0, refused: [] })
          expect(dumpProjections(db)).toBe(expected[0])
          db.close()
        }
        expect(learner).not.toBe('')
      },
    ),
    { numRuns: 12, seed: 20260301 },
  )
})

test('live projections equal rebuilt ones, between merges too', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const { folders } = study(steps, rootSeed, [0, 1])
      for (const { db, log } of folders) {
        const live = dumpProjections(db)
        log.replay()
        expect(dumpProjections(db)).toBe(live)
        db.close()
      }
    }),
    { numRuns: 15, seed: 20260302 },
  )
})

test('an answer that is recorded while what came in is being settled is in the projections', () => {
  const [home, work] = [openHastyFolder('home'), openHastyFolder('work')]
  const [learner] = [home, work].map(({ log }) => log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon))
  if (learner === undefined) throw new Error('nobody')
  const [here] = home.log.append(learner, noon, [attemptStarted('listening', 2)], [1, 2].map(snapshotOf))
  for (let turn = 0; turn < 60; turn += 1) {
    const [event] = work.log.append(learner, noon, [attemptStarted('asking', 2)], [1, 2].map(snapshotOf))
    work.log.append(learner, noon, [answer(event?.id ?? '', 'q1'), ...finish(event?.id ?? '', 'asking')])
  }
  const batch = work.log.exportBatch(learner, payloadClasses)
  let total = 1
  for (let at = 0; at < total; at += 1) {
    home.log.takeIn(batch)
    home.log.takeIn({ ...batch, events: [] })
    let taken = 0
    while (taken < at && home.log.settleSome()) taken += 1
    home.log.append(learner, noon, [answer(here?.id ?? '', `q${(at % 2) + 1}`, at % 3 === 0 ? 'a' : 'b')])
    total = Math.max(total, taken + settleAll(home))
    const settled = dumpProjections(home.db)
    home.log.replay()
    expect(dumpProjections(home.db)).toBe(settled)
    // Due once more, as if it had just come.
    home.db.prepare('INSERT INTO settling (learner_id) VALUES (?) ON CONFLICT DO NOTHING').run(learner)
  }
  expect(total).toBeGreaterThan(5)
})

test('kinds and versions unknown here are kept and passed on to the byte', () => {
  const chain = new ForeignChain('newer', rootSeed)
  chain.add({ kind: 'exam-proctored', v: 3, payload: json({ future: [1, 2, 3], text: '未来' }) }, noon)
  chain.add({ kind: 'answer-recorded', v: 9, payload: Buffer.from([0xff, 0x00, 0xfe]) }, noon)
  const sent = chain.batch()

  const here = openFolder('here')
  const learner = here.log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon)
  expect(here.log.merge(sent)).toMatchObject({ added: 3, refused: [], quarantined: [] })
  expect(here.log.verify().findings).toEqual([])

  const passedOn = here.log.exportBatch(learner, payloadClasses)
  const ours = passedOn.events.filter(({ header }) =>
    sent.events.some((event) => Buffer.compare(event.header, header) === 0),
  )
  expect(ours.map(({ header, payload }) => [Buffer.from(header), payload?.salt, payload?.bytes].map(String))).toEqual(
    sent.events.map(({ header, payload }) => [Buffer.from(header), payload?.salt, payload?.bytes].map(String)),
  )
  expect(passedOn.seals).toEqual(expect.arrayContaining(sent.seals.map((seal) => ({ ...seal }))))
})
