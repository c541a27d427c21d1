import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBundleImportsRepository } from '#db/repositories/bundle-imports-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createRosterRepository } from '#db/repositories/roster-repository.ts'
import { createRosterService } from '#services/cohort/roster-service.ts'
import { type DataFolder, dumpProjections, emptyFolder, openHastyFolder } from '#test/integration/db/data-folder.ts'
import { classesOver } from '#test/soak/bundles/class-of-bundles.ts'
import { planClass } from './class-plan.ts'
import { makeBundles } from './make-bundles.ts'
import { bundlesOver } from './over-folder.ts'

function rosterOver(folder: DataFolder) {
  const { db } = folder
  const bundles = bundlesOver(folder)
  return {
    bundles,
    roster: createRosterService({
      roster: createRosterRepository(db),
      learners: createLearnersRepository(db),
      imports: createBundleImportsRepository(db),
      bundles,
    }),
  }
}

/** Two namesakes' bundles in a folder of an instructor. */
async function namesakes() {
  const into = emptyFolder()
  const village = openHastyFolder('village')
  const [plan] = planClass(21, 1, 60)
  if (plan === undefined) throw new Error('no plan')
  const [one, other, third] = await makeBundles(village, [plan, plan, { ...plan, name: '别人' }], into)
  if (one === undefined || other === undefined || third === undefined) throw new Error('no bundles')
  const folder = openHastyFolder('instructor')
  return { into, village, folder, one, other, third, ...rosterOver(folder) }
}

const write = (into: string, text: string | Uint8Array): string => {
  const file = join(into, 'roster.csv')
  writeFileSync(file, text)
  return file
}

test('a name is offered and never followed; an id or a link ties a row and vouches', async () => {
  const { into, folder, one, other, third, bundles, roster } = await namesakes()
  await bundles.importBundle(third.file, true)
  await bundles.importBundle(one.file, false)
  await bundles.importBundle(other.file, false)
  const rows = await roster.importFile(write(into, `姓名,学号\n${one.plan.name},1\n${one.plan.name},2\n`))
  expect(rows.map(({ learner, candidates }) => [learner, candidates.length])).toEqual([
    [null, 2],
    [null, 2],
  ])
  expect(
    createLearnersRepository(folder.db)
      .list()
      .map(({ id }) => id),
  ).toEqual([third.learner])
  expect(bundles.quarantined()).toHaveLength(2)

  await roster.tie(1, one.learner)
  expect(roster.list()).toMatchObject([
    { learner: one.learner, tiedBy: 'instructor', candidates: [] },
    { learner: null, candidates: [{ learner: other.learner }] },
  ])
  expect(bundles.quarantined()).toHaveLength(1)
  expect(dumpProjections(folder.db)).not.toContain(other.learner)
  await expect(roster.tie(2, one.learner)).rejects.toMatchObject({ code: 'roster-tie-taken' })
  await expect(roster.tie(3, null)).rejects.toMatchObject({ code: 'roster-row-unknown' })
  await expect(roster.tie(2, 'e1e4fbc3-6996-8cc5-a40f-dc9129aa6231')).rejects.toMatchObject({ code: 'sender-unknown' })

  const again = await roster.importFile(
    write(into, `name,number,learner\n${one.plan.name},1,\nNew,,${other.learner}\n`),
  )
  expect(again).toMatchObject([
    { learner: one.learner, tiedBy: 'instructor' },
    { learner: other.learner, tiedBy: 'file' },
  ])
  expect(bundles.quarantined()).toEqual([])
  expect(
    (await classesOver(folder).view('en')).members.map(({ row, name, person }) => [row, name, person?.learner]),
  ).toEqual([
    [1, one.plan.name, one.learner],
    [2, 'New', other.learner],
    [null, '别人', third.learner],
  ])
})

test('whom the roster names beforehand is vouched for when their bundle comes', async () => {
  const { into, village, folder, one, bundles, roster } = await namesakes()
  await roster.importFile(write(into, `姓名,指纹\n甲,${one.learner}\n`))
  expect(await bundles.inspect(one.file)).toMatchObject({ standing: 'listed' })
  expect(await bundles.importBundle(one.file, false)).toMatchObject({ isQuarantined: false })
  const rowsOf = (dump: string) => dump.split('\n').filter((line) => line.includes(one.learner))
  expect(rowsOf(dumpProjections(folder.db))).toEqual(rowsOf(dumpProjections(village.db)))
})

test('a roster is read as spreadsheets write it, and a wrong one changes nothing', async () => {
  const { into, roster } = await namesakes()
  const text = '姓名,学号\r\n张三丰,1\r\n䶮某,2\r\n'
  // GB18030 of the same, written by iconv.
  const gb18030 = Buffer.from('d0d5c3fb2cd1a7bac50d0ad5c5c8fdb7e12c310d0afe9fc4b32c320d0a', 'hex')
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), gb18030, utf16]) {
    const rows = await roster.importFile(write(into, bytes))
    expect(rows.map(({ name, number }) => [name, number])).toEqual([
      ['张三丰', '1'],
      ['䶮某', '2'],
    ])
  }
  await expect(roster.importFile(write(into, '姓名,学号\n甲,1\n,2\n'))).rejects.toMatchObject({
    code: 'roster-name-missing',
    details: { file: 'roster.csv', line: 3 },
  })
  await expect(roster.importFile(write(into, Buffer.from([0x80, 0xff, 0x81])))).rejects.toMatchObject({
    code: 'roster-encoding',
  })
  await expect(roster.importFile(join(into, 'none.csv'))).rejects.toMatchObject({ code: 'file-unreadable' })
  expect(roster.list()).toHaveLength(2)
})

test('a person is tied to the row that was meant and to no other, whatever is asked meanwhile', async () => {
  const { into, folder, one, other, bundles, roster } = await namesakes()
  await bundles.importBundle(one.file, false)
  await bundles.importBundle(other.file, false)
  await roster.importFile(write(into, `姓名,学号\n${one.plan.name},1\n${one.plan.name},2\n`))
  const [first, second] = await Promise.allSettled([roster.tie(1, one.learner), roster.tie(2, one.learner)])
  expect(first.status).toBe('fulfilled')
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'roster-tie-taken' } })

  const tying = roster.tie(2, other.learner)
  createRosterRepository(folder.db).replace([{ name: '赵六', number: '9', learner: null, tiedBy: null }])
  await tying
  expect(roster.list()).toMatchObject([{ name: '赵六', learner: null }])
})
