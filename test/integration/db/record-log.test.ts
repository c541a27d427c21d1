import { expect, test } from 'vitest'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { createModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { dumpProjections, openFolder } from './data-folder.ts'
import { answer, finish, noon, startAttempt } from './study.ts'

test('an attempt is recorded, read back, and the log verifies', () => {
  const { db, log } = openFolder('one')
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(log, learner, noon + 1)
  log.append(learner, noon + 2, [answer(attempt, 'q1')])
  log.append(learner, noon + 3, finish(attempt))

  const found = createAttemptsRepository(db).find(learner, attempt)
  expect(found).toMatchObject({
    module: 'listening',
    startedAt: noon + 1,
    submittedAt: noon + 3,
    marking: { earnedMilliPoints: 1000, fullMilliPoints: 2000, passed: false, rulesVersion: 1, at: noon + 3 },
  })
  expect(found?.questions.map((entry) => entry.given)).toEqual([
    { language: 'zh-CN', answer: { type: 'single', choice: 'a' }, at: noon + 2, activeMs: 1200 },
    null,
  ])
  expect(createModuleProgressRepository(db).list(learner)).toMatchObject([
    { attempts: 1, startedAt: noon + 1, completion: { at: noon + 3, attempt, packVersion: '1.0.0' } },
  ])
  expect(createAttemptsRepository(db).listOfModule(learner, 'empowerment-practice', 'listening')).toMatchObject([
    { attempt, drawn: 2, answered: 1 },
  ])
  expect(createAttemptsRepository(db).listOfModule(learner, 'empowerment-practice', 'other')).toEqual([])
  const report = log.verify()
  expect(report.findings).toEqual([])
  expect(report.events).toBe(6)
  expect(report.notYetSealed).toMatchObject([{ events: 6 }])
  log.sealHeads()
  expect(log.verify()).toMatchObject({ findings: [], notYetSealed: [] })

  const live = dumpProjections(db)
  log.replay()
  expect(dumpProjections(db)).toBe(live)
})

test('attempts are listed in the order of the record, whatever the clock said', () => {
  const { db, log } = openFolder('order')
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const ids = [noon + 2000, noon + 1000, noon + 3000].map((at) => startAttempt(log, learner, at))
  const listed = createAttemptsRepository(db).listOfModule(learner, 'empowerment-practice', 'listening')
  expect(listed.map(({ attempt }) => attempt)).toEqual(ids)
})
