import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createRecordLog } from '#db/log/record-log.ts'
import { longestHold } from '#test/helpers/longest-hold.ts'
import { png } from '#test/helpers/pictures.ts'
import { completeCourse, openFolder, pack } from './held-papers.ts'

test('with 5,000 events, asking for a confirmation and keeping a scan of 8 MB hold the main loop for less than 50 ms', async () => {
  const { app, learner } = openFolder()
  await completeCourse(app, learner)
  const log = createRecordLog(app.db, { randomBytes })
  for (let turn = 0; turn < 10; turn += 1) {
    const bodies = Array.from({ length: 500 }, (_, at) => ({
      kind: 'content-seen' as const,
      v: 1 as const,
      payload: { pack: `other-${at % 40}`, packVersion: '1.0.0', module: `module-${turn}`, activeMs: at },
    }))
    log.append(learner, app.clock.now, bodies)
  }
  expect(log.verify()).toMatchObject({ findings: [] })
  expect(log.verify().events).toBeGreaterThan(5000)

  const asked = { pack, level: 'instructor-confirmed', name: null, registrationNumber: null, replaces: null } as const
  // What is compiled and prepared at the first time is no part of it.
  await app.completion.status(learner, pack, 'en')
  const asking = await longestHold(() => app.holding.request(learner, asked, 'en'))
  expect(app.holding.requests(learner)).toHaveLength(1)
  expect(asking).toBeLessThan(50)

  const bytes = Buffer.concat([png(64, 90), Buffer.alloc(7_900_000, 7)])
  const given = {
    title: 'Group work',
    provider: 'County',
    from: '2026-05-11',
    to: '2026-05-13',
    parts: [{ category: null, minutes: 600 }],
    form: 'classroom',
    evidence: 'certificate',
    scan: { kind: 'new', bytes },
  } as const
  let entry = ''
  const keeping = await longestHold(async () => {
    entry = await app.credit.add(learner, given)
  })
  expect(keeping).toBeLessThan(50)
  const reading = await longestHold(() => app.credit.readScan(learner, entry))
  expect(reading).toBeLessThan(50)
}, 120_000)
