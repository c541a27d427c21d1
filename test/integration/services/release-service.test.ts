import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { releaseText } from '#courses/record/payloads/release-payloads.ts'
import { signText } from '#db/log/key-pair.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { type ReleaseFile, readReleaseFile } from '#services/release/release-file.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

const fixture = join(import.meta.dirname, '../../fixtures/packs/whole')
const exam = { pack: 'whole', module: 'final' }

/** A learner's PC and an instructor's, both with the course. */
let folder: string
let student: ReturnType<typeof setUpStudy>
let staff: ReturnType<typeof setUpStudy>
let learner: string
let instructor: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-release-'))
  cpSync(fixture, join(folder, 'packs/whole'), { recursive: true })
  student = setUpStudy(join(folder, 'student'), join(folder, 'packs'))
  staff = setUpStudy(join(folder, 'staff'), join(folder, 'packs'))
  learner = student.learners.create('学员甲').learner
  instructor = staff.learners.create('李老师', 'instructor').learner
  for (const module of ['arriving', 'asking'])
    await student.completion.markSeen(learner, { pack: 'whole', module }, null, 'en')
})
afterEach(() => {
  for (const app of [student, staff]) app.close()
  rmSync(folder, { recursive: true })
})

const fail = async () => student.study.submit(learner, (await begin()).attempt, 'en')
const begin = () => student.study.resume(learner, exam, 'en')

/** What the learner hands in, taken in by the instructor. */
async function handIn(): Promise<void> {
  const file = join(folder, 'handed-in.tybundle')
  writeFileSync(file, (await student.bundles.exportBundle(learner, false)).file)
  await staff.bundles.importBundle(file, true)
  staff.clock.now = student.clock.now
}

/** As it is read from the stick. */
const read = (release: unknown) =>
  readReleaseFile({ file: 'release.json', bytes: Buffer.from(`\ufeff${JSON.stringify(release, null, 2)}`) })
const give = () => staff.releases.give(instructor, learner, 'whole')
const take = (release: ReleaseFile, who = learner, place: typeof exam | null = null) =>
  student.releases.take(who, release, place, 'zh-CN')

test('a release lifts the wait once, for its learner, and stands in the record with who gave it', async () => {
  await fail()
  await handIn()
  await expect(give()).rejects.toThrow('release-not-needed')
  await fail()
  await handIn()
  await expect(begin()).rejects.toThrow('attempt-waits')
  const release = read(await give())
  expect(await take(release)).toMatchObject({
    packTitle: expect.any(String) as unknown,
    attempts: 2,
    by: { name: '李老师', fingerprint: staff.learners.find(instructor).fingerprint },
  })
  await expect(take(release)).rejects.toThrow('release-spent')
  await expect(give()).resolves.toMatchObject({ attempts: 2 })
  await fail()
  await fail()
  // Two more are used up: the wait is there again, and neither the old release nor one given before then lifts it.
  await expect(begin()).rejects.toThrow('attempt-waits')
  await expect(take(release)).rejects.toThrow('release-spent')
  await expect(take(read(await give()))).rejects.toThrow('release-spent')
  await handIn()
  const { members, objectives } = await staff.classes.view('en')
  expect(objectives.map(({ text }) => text ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
    'Ask what can be answered from experience',
    'Be let in without taking over',
  ])
  const [member] = members
  expect(member?.courses[0]).toMatchObject({
    wait: { attempts: 4 },
    releases: [{ attempts: 2, name: '李老师', fingerprint: staff.learners.find(instructor).fingerprint }],
  })
  await take(read(await give()))
  expect((await begin()).submittedAt).toBeNull()
})

test('no other learner, no other examination, no changed file and not oneself: each is refused, and nothing is recorded', async () => {
  await fail()
  await fail()
  await handIn()
  const release = await give()
  const other = student.learners.create('学员乙').learner
  await expect(take(read(release), other)).rejects.toThrow('release-for-other')
  await expect(take(read(release), learner, { pack: 'whole', module: 'arriving' })).rejects.toThrow('release-for-other')
  const changes: readonly Partial<Record<keyof ReleaseFile, unknown>>[] = [
    { learner: other },
    { attempts: 4 },
    { pack: 'another' },
    { module: 'arriving' },
    { givenAt: release.givenAt + 1 },
    { by: { ...release.by, name: '王老师' } },
    { by: { ...release.by, key: student.bundles.quarantined()[0]?.chain ?? '0'.repeat(64) } },
    { signature: '0'.repeat(128) },
    { kind: 'help-card' },
    { more: 1 } as Partial<Record<keyof ReleaseFile, unknown>>,
  ]
  for (const change of changes) {
    expect(() => read({ ...release, ...change }), JSON.stringify(change)).toThrow('release-unreadable')
  }
  expect(() => readReleaseFile({ file: 'x', bytes: Buffer.alloc(30_000, 32) })).toThrow('release-unreadable')
  await expect(student.releases.give(learner, learner, 'whole')).rejects.toThrow('release-own')
  await expect(begin()).rejects.toThrow('attempt-waits')
  // Made by hand, with the learner's own key.
  const { signature: _, format, kind, learner: named, ...said } = release
  const { rootPublicKey } = createLearnersRepository(student.db).find(learner) ?? { rootPublicKey: '' }
  const own = { ...said, by: { key: rootPublicKey, name: '李老师' } }
  const seed = createRecordLog(student.db, { randomBytes }).rootSeed(learner)
  const signature = signText(releaseText(learner, own), seed).toString('hex')
  await expect(take(read({ format, kind, learner: named, ...own, signature }))).rejects.toThrow('release-own')
  await expect(student.releases.give(other, learner, 'whole')).rejects.toThrow('release-not-instructor')
  // Whoever calls themselves an instructor can sign, and the record says whose key it was.
  const { learner: another } = student.learners.create('王老师', 'instructor')
  const lent = await student.releases.give(another, learner, 'whole')
  expect(await take(read(lent))).toMatchObject({ by: { name: '王老师' } })
})

test('an instructor whose profile is locked signs nothing', async () => {
  await fail()
  await fail()
  await handIn()
  await staff.protection.set(instructor, 'three goats on the dyke')
  staff.protection.lock()
  await expect(give()).rejects.toThrow('learner-locked')
})
