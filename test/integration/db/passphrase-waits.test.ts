import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProtectionsRepository } from '#db/repositories/protections-repository.ts'
import { createPassphraseWaits, longestWaitMs, waitAfter } from '#services/protection/passphrase-waits.ts'
import { openFolder } from './data-folder.ts'
import { noon } from './study.ts'

function setUp() {
  const { db, log } = openFolder('waits')
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const clock = { now: noon, monotonicMs: 1000 }
  const protections = createProtectionsRepository(db)
  const start = () => createPassphraseWaits({ protections, now: () => clock.now, monotonicMs: () => clock.monotonicMs })
  return { learner, clock, start }
}

test('waits grow from the third wrong one and never pass five minutes', () => {
  expect(Array.from({ length: 12 }, (_, failures) => waitAfter(failures) / 1000)).toEqual([
    0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300,
  ])
  expect(waitAfter(100_000)).toBe(longestWaitMs)
})

test('while the program runs, setting the clock neither helps nor hurts', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat({ max: 10_000 }), (step, passed) => {
      const { learner, clock, start } = setUp()
      const waits = start()
      for (let turn = 0; turn < 4; turn += 1) waits.count(learner)
      clock.now += step
      clock.monotonicMs += passed
      expect(waits.leftMs(learner)).toBe(10_000 - passed)
    }),
    { numRuns: 20 },
  )
})

test('over a restart what is left stays; a clock that stepped back makes the wait begin anew once, and never longer', () => {
  const { learner, clock, start } = setUp()
  const first = start()
  for (let turn = 0; turn < 5; turn += 1) first.count(learner)
  clock.now += 5000
  expect(start().leftMs(learner)).toBe(15_000)

  clock.now -= 86_400_000
  expect(start().leftMs(learner)).toBe(20_000)
  clock.now += 12_000
  expect(start().leftMs(learner)).toBe(8000)
  clock.now += 8000
  const last = start()
  expect(last.leftMs(learner)).toBe(0)
  last.clear(learner)
  expect(start().leftMs(learner)).toBe(0)
  last.count(learner)
  expect(last.leftMs(learner)).toBe(0)
})
