import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { payloadClasses } from '#courses/record/event-header.ts'
import { createChainsRepository } from '#db/repositories/chains-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { dumpProjections, emptyFolder, openFolder, openHastyFolder } from '#test/integration/db/data-folder.ts'
import { ForeignChain, json } from '#test/integration/db/foreign-chain.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { noon, startAttempt } from '#test/integration/db/study.ts'
import { planClass } from './class-plan.ts'
import { actOut, makeBundles } from './make-bundles.ts'
import { bundlesOver, dumpAll } from './over-folder.ts'

test('the same log gives the same bytes, and a bundle brings all of it to another folder', async () => {
  const [plan] = planClass(1, 1, 120)
  if (plan === undefined) throw new Error('no plan')
  const here = openHastyFolder('here')
  const learner = actOut(here, plan)
  const bundles = bundlesOver(here)
  const first = await bundles.exportBundle(learner, false)
  const second = await bundles.exportBundle(learner, false)
  expect(Buffer.compare(first.file, second.file)).toBe(0)
  const file = join(emptyFolder(), 'a.tybundle')
  writeFileSync(file, first.file)

  const there = openHastyFolder('there')
  const receiving = bundlesOver(there)
  const before = dumpAll(there.db)
  expect(await receiving.inspect(file)).toMatchObject({
    learner: { learner, name: plan.name },
    standing: 'unknown',
    isNameOfAnother: false,
    events: first.exported.events,
    newEvents: first.exported.events,
    classes: ['credit'],
    forks: 0,
  })
  expect(dumpAll(there.db)).toBe(before)

  expect(await receiving.importBundle(file, false)).toMatchObject({ isQuarantined: true, added: first.exported.events })
  expect(receiving.quarantined()).toMatchObject([{ sender: { learner, name: plan.name } }])
  expect(dumpProjections(there.db)).not.toContain(learner)
  await receiving.accept(learner)
  expect(receiving.quarantined()).toEqual([])
  expect(dumpProjections(there.db)).toBe(dumpProjections(here.db))
  expect(there.log.verify().findings).toEqual([])

  const after = dumpAll(there.db)
  expect(await receiving.importBundle(file, true)).toMatchObject({
    added: 0,
    bundle: { newEvents: 0, standing: 'vouched' },
  })
  expect(dumpAll(there.db)).toBe(after)
})

test('a bundle that comes back from another computer of the same learner joins the records here', async () => {
  const [plan] = planClass(2, 1, 60)
  if (plan === undefined) throw new Error('no plan')
  const home = openHastyFolder('home')
  const learner = actOut(home, plan)
  const rootSeed = home.log.rootSeed(learner)
  const work = openHastyFolder('work')
  work.log.createLearner({ name: plan.name, purpose: null, rootSeed }, noon)
  const folder = emptyFolder()
  const carry = async (from: typeof home, to: typeof home, name: string) => {
    const file = join(folder, name)
    writeFileSync(file, (await bundlesOver(from).exportBundle(learner, true)).file)
    return bundlesOver(to).importBundle(file, false)
  }
  expect(await carry(home, work, '1')).toMatchObject({ isQuarantined: false, bundle: { standing: 'own' } })
  startAttempt(work.log, learner, noon + 1000)
  expect(await carry(work, home, '2')).toMatchObject({ isQuarantined: false, forks: 0 })
  expect(dumpProjections(home.db)).toBe(dumpProjections(work.db))
  expect(home.log.verify().findings).toEqual([])
  expect(home.log.exportBatch(learner, payloadClasses).events).toHaveLength(
    work.log.exportBatch(learner, payloadClasses).events.length,
  )
})

test('two people of one name stay two, and forks are counted', async () => {
  const folder = openHastyFolder('village')
  const [one, other] = planClass(3, 101, 40).filter(({ name }) => name === '学员0')
  if (one === undefined || other === undefined) throw new Error('no namesakes')
  const into = emptyFolder()
  const files = await makeBundles(folder, [one, other], into)
  const there = openFolder('there')
  const receiving = bundlesOver(there)
  for (const { file } of files) await receiving.importBundle(file, true)
  const people = createLearnersRepository(there.db).list()
  expect(people.map(({ name }) => name)).toEqual(['学员0', '学员0'])
  expect(new Set(people.map(({ id }) => id)).size).toBe(2)
  expect(await receiving.inspect(files[0]?.file ?? '')).toMatchObject({ isNameOfAnother: true })
  expect(createChainsRepository(there.db).countForks(people[0]?.id ?? '')).toBe(0)
  expect(
    readFileSync(files[0]?.file ?? '')
      .subarray(0, 16)
      .toString(),
  ).toBe('tianye bundle 1\n')
})

test('private and client texts stay here unless they are asked for, and the bundle is sound either way', async () => {
  const rootSeed = seededBytes('root')(32)
  const here = openHastyFolder('here')
  const learner = here.log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon)
  const chain = new ForeignChain('newer', rootSeed)
  chain.add({ kind: 'supervision-held', v: 7, payload: json({ note: 'canary-one' }), class: 'private' }, noon)
  chain.add({ kind: 'visit-noted', v: 1, payload: json({ note: 'canary-two' }), class: 'client' }, noon)
  here.log.merge(chain.batch())
  const bundles = bundlesOver(here)
  const [bare, whole] = [await bundles.exportBundle(learner, false), await bundles.exportBundle(learner, true)]
  expect(Buffer.from(bare.file).includes('canary')).toBe(false)
  expect(bare.exported).toMatchObject({ leftOut: 2, classes: ['credit'] })
  expect(
    Buffer.from(whole.file)
      .toString('latin1')
      .match(/canary/g),
  ).toHaveLength(2)
  expect(whole.exported).toMatchObject({ leftOut: 0, classes: ['client', 'credit', 'private'] })

  const folder = emptyFolder()
  const there = openHastyFolder('there')
  const receiving = bundlesOver(there)
  for (const [name, { file, exported }] of Object.entries({ bare, whole })) {
    writeFileSync(join(folder, name), file)
    expect(await receiving.importBundle(join(folder, name), true)).toMatchObject({
      bundle: { leftOut: exported.leftOut },
      added: name === 'bare' ? 4 : 0,
    })
    expect(there.log.verify().findings).toEqual([])
  }
  // What came later completes what was left out.
  expect(there.db.prepare('SELECT count(*) FROM payloads').pluck().get()).toBe(4)
})

test('an import that a start cannot finish is told in the log, and stays for the next start', async () => {
  const folder = openFolder('here')
  folder.db.exec(`
    INSERT INTO bundle_imports (id, state) VALUES ('00000000-0000-4000-8000-000000000000', 'taken');
    CREATE TEMP TRIGGER full BEFORE UPDATE ON bundle_imports BEGIN SELECT RAISE(ABORT, 'disk'); END`)
  const told: unknown[] = []
  await bundlesOver(folder, scanBundle, (...line) => void told.push(line)).settled()
  expect(told).toEqual([['import not finished', { cause: 'SqliteError: disk' }]])
  folder.db.exec('DROP TRIGGER full')
  await bundlesOver(folder).settled()
  expect(folder.db.prepare('SELECT count(*) FROM bundle_imports').pluck().get()).toBe(0)
})
