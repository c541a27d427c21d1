import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { noTrust } from '#contract/trust.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { verifyCredential } from '#interop/openbadges/verify-credential.ts'
import { codeOf } from '#test/helpers/code-of.ts'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { takeExamination } from '#test/helpers/take-examination.ts'

const pack = 'empowerment-practice'
const { version } = libraryManifest(pack)

let folder: string
let packs: string
let app: ReturnType<typeof setUpStudy>
let learner: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-record-'))
  packs = join(folder, 'packs')
  cpSync(join(libraryFolder, pack), join(packs, pack), { recursive: true })
  app = setUpStudy(folder, packs)
  learner = app.learners.create('学员甲').learner
})
afterEach(() => {
  app.close()
  rmSync(folder, { recursive: true })
})

/** Completes the course with every answer right. */
async function complete(): Promise<void> {
  for (const { module } of (await app.library.listPacks(learner, 'zh-CN'))[0]?.modules ?? [])
    await app.completion.markSeen(learner, { pack, module }, 60_000, 'zh-CN')
  await takeExamination(app, learner, { pack, language: 'zh-CN' })
  const ratings = evaluationItems.map((item) => ({ item, value: 5 }))
  const given = { ratings, comment: '', text: attestationTexts['zh-CN'] }
  await app.completion.evaluateAndSign(learner, pack, given, 'zh-CN')
}

/** The pack in another version, with another title and one module more. */
function updatePack(): void {
  const file = join(packs, pack, 'pack.yaml')
  const text = readFileSync(file, 'utf8')
  const changed = text
    .replace(/^version: .*$/m, 'version: 9.0.0')
    .replaceAll('农村社区赋权社会工作', '另一个题目')
    .replace(/^modules:$/m, 'modules:\n  - one-more')
  expect(changed).toContain('one-more')
  writeFileSync(file, changed)
}

const draw = () => app.records.draw(learner, pack, 'zh-CN')
const issued = () => createCourseProgressRepository(app.db).find(learner, pack)?.issued ?? []

test('a paper is the same byte for byte after an update of the pack, another name of the profile and a new start', async () => {
  await complete()
  const first = await draw()
  expect(first.facts).toMatchObject({ learner: { name: '学员甲' }, pack: { version } })

  // What the record holds is the credential itself, character by character, and it verifies.
  const { serial, credential, facts } = first
  expect(issued()).toMatchObject([{ serial, credential, packVersion: '0.1.0', level: 'self-recorded' }])
  const { verdict, signed } = await verifyCredential(credential, noTrust)
  expect([verdict.standing, signed?.facts]).toEqual(['valid-unknown-issuer', facts])
  expect(await app.completion.status(learner, pack, 'zh-CN')).toMatchObject({ record: { serial } })

  updatePack()
  createLearnersRepository(app.db).setPerson(learner, { name: '学员乙', purpose: null })
  app.close()
  app = setUpStudy(folder, packs)
  const again = await draw()
  expect(again.serial).toBe(first.serial)
  expect(again.credential).toBe(first.credential)
  expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true)
  expect(issued()).toHaveLength(1)

  rmSync(packs, { recursive: true })
  expect((await draw()).credential).toBe(first.credential)
}, 120_000)

test('asked for twice at once it has one number', async () => {
  await complete()
  const ask = () => app.records.issue(learner, pack, 'zh-CN')
  const [one, other] = await Promise.all([ask(), ask()])
  expect(other.serial).toBe(one.serial)
  expect(issued()).toHaveLength(1)
}, 120_000)

test('a course stays complete under its version; a record not drawn up yet waits for that version', async () => {
  await complete()
  const before = await app.completion.status(learner, pack, 'zh-CN')
  expect(before).toMatchObject({ isComplete: true, completedVersion: '0.1.0' })
  updatePack()
  const after = await app.completion.status(learner, pack, 'zh-CN')
  expect(after).toMatchObject({ packVersion: '9.0.0', isComplete: true, completedVersion: '0.1.0' })
  expect(await codeOf(draw)).toBe('pack-version-changed')
  expect(issued()).toEqual([])
}, 120_000)

test('there is none before the course is complete, and nothing is recorded of the try', async () => {
  expect(await codeOf(draw)).toBe('course-not-complete')
  expect(await codeOf(() => app.records.issue('nobody', pack, 'zh-CN'))).toBe('learner-unknown')
  expect(issued()).toEqual([])
})

test('a name that no font can print gets no number', async () => {
  learner = app.learners.create('𒀀').learner
  await complete()
  expect(await codeOf(draw)).toBe('record-not-drawn')
  expect(issued()).toEqual([])
}, 120_000)
