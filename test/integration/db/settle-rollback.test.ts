import { expect, test } from 'vitest'
import { payloadClasses } from '#courses/record/event-header.ts'
import { planClass } from '../bundles/class-plan.ts'
import { actOut } from '../bundles/make-bundles.ts'
import { dumpProjections, openFolder, openHastyFolder } from './data-folder.ts'
import { noon } from './study.ts'

test('a step that was rolled back for want of room is done again, and what is derived comes out the same', () => {
  const [plan] = planClass(5, 1, 400)
  if (plan === undefined) throw new Error('no plan')
  const village = openHastyFolder('village')
  const learner = actOut(village, plan)
  const { db, log } = openFolder('here')
  const { rootPublicKey } = village.db
    .prepare<[], { rootPublicKey: string }>('SELECT root_public_key AS rootPublicKey FROM learners')
    .get() ?? { rootPublicKey: '' }
  log.acceptRoot({ name: plan.name, rootPublicKey }, noon)
  log.takeIn(village.log.exportBatch(learner, payloadClasses))
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages}`)
  expect(() => {
    while (log.settleSome());
  }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
  db.pragma('max_page_count = 1000000')
  while (log.settleSome());
  expect(dumpProjections(db)).toBe(dumpProjections(village.db))
})
