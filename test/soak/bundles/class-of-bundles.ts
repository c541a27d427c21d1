import assert from 'node:assert/strict'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { createRosterRepository } from '#db/repositories/roster-repository.ts'
import { createSnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { createClassService } from '#services/cohort/class-service.ts'
import { planClass } from '#test/integration/bundles/class-plan.ts'
import { countItems } from '#test/integration/bundles/independent-count.ts'
import { makeBundles } from '#test/integration/bundles/make-bundles.ts'
import { bundlesOver } from '#test/integration/bundles/over-folder.ts'
import { type DataFolder, dumpProjections, openHastyFolder } from '#test/integration/db/data-folder.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'

/** What came of a class: how large it was, and how long the program was busy with it. */
export type ClassReport = {
  readonly learners: number
  readonly events: number
  readonly importCpuMs: number
  readonly viewCpuMs: number
}

/**
 * A class of learners, each with so many events, made through the real log. Their bundles are imported in order, and in another folder
 * shuffled and twice over; the projections must be the same to the byte, there and where the events were written, and the class view
 * must be that of an independent count. Throws what is wrong.
 */
export async function classOfBundles(
  into: string,
  { seed, learners, eventsEach }: { readonly seed: number; readonly learners: number; readonly eventsEach: number },
): Promise<ClassReport> {
  const plans = planClass(seed, learners, eventsEach)
  const village = openHastyFolder(`village ${seed}`)
  const handedIn = await makeBundles(village, plans, into)
  const events = village.db.prepare<[], number>('SELECT count(*) FROM events').pluck().get() ?? 0

  const straight = openHastyFolder('straight')
  const beforeImport = process.cpuUsage()
  for (const { file } of handedIn) await bundlesOver(straight).importBundle(file, true)
  const importCpuMs = cpuSince(beforeImport)

  const chance = chanceOf(seed, learners)
  const shuffled = [...handedIn, ...handedIn]
    .map((one) => ({ ...one, order: chance.below(1_000_000) }))
    .toSorted((a, b) => a.order - b.order)
  const turned = openHastyFolder('turned')
  for (const { file } of shuffled) await bundlesOver(turned).importBundle(file, true)

  const expected = dumpProjections(village.db)
  assert.equal(dumpProjections(straight.db), expected, 'imported in order')
  assert.equal(dumpProjections(turned.db), expected, 'imported shuffled and twice')
  assert.deepEqual(turned.log.verify().findings, [])

  const beforeView = process.cpuUsage()
  const view = await classesOver(turned).view('zh-CN')
  const viewCpuMs = cpuSince(beforeView)
  assert.equal(view.members.length, learners)
  const byId = new Map(view.members.map((member) => [member.person?.learner, member]))
  for (const { learner, plan } of handedIn) {
    const [course] = byId.get(learner)?.courses ?? []
    assert.equal(course?.modulesRead ?? 0, plan.seen.length)
    assert.equal(course?.evaluatedAt !== undefined && course.evaluatedAt !== null, plan.isEvaluated)
  }
  const counted = countItems(plans)
  assert.deepEqual(
    view.items.map(({ module, question }) => `${module}/${question}`).toSorted(),
    [...counted.keys()].toSorted(),
  )
  for (const item of view.items) {
    const own = counted.get(`${item.module}/${item.question}`)
    assert.ok(own)
    const name = `${item.module}/${item.question}`
    assert.deepEqual([item.n, item.answered], [own.n, own.answered], name)
    assert.ok(Math.abs(item.rightBasisPoints - (own.right / own.n) * 10_000) <= 0.5 + 1e-9, name)
    assert.equal(item.meanBasisPoints, item.rightBasisPoints, name)
    if (own.discrimination === null) assert.equal(item.discrimination, null, name)
    else assert.ok(Math.abs((item.discrimination ?? 9999) - own.discrimination * 1000) <= 0.51, name)
    for (const { choice, picked } of item.choices) assert.equal(picked, own.picked[choice] ?? 0, name)
  }
  return { learners, events, importCpuMs, viewCpuMs }
}

/** The class service over a data folder with no pack in its library. */
export function classesOver(folder: DataFolder) {
  const { db } = folder
  return createClassService({
    learners: createLearnersRepository(db),
    roster: createRosterRepository(db),
    attempts: createAttemptsRepository(db),
    modules: createModuleProgressRepository(db),
    courses: createCourseProgressRepository(db),
    snapshots: createSnapshotsRepository(db),
    library: {
      listPacks: () => Promise.resolve([]),
      openModule: () => Promise.reject(new Error('no packs here')),
      openBank: () => Promise.reject(new Error('no packs here')),
    },
    bundles: bundlesOver(folder),
    now: () => 0,
  })
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}
