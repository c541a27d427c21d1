import { describe, expect, test } from 'vitest'
import type { EvaluationGiven } from '#contract/completion.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { codeOf } from '#test/helpers/code-of.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'
import { oneLearner } from '#test/helpers/one-learner.ts'
import { takeExamination } from '#test/helpers/take-examination.ts'

const pack = 'empowerment-practice'
const { modules, version } = libraryManifest(pack)
const of = modules.length
const evaluation: EvaluationGiven = {
  ratings: evaluationItems.map((item, index) => ({ item, value: index === 0 ? null : (index % 5) + 1 })),
  comment: '案例很像我们村。',
}
const signature = { text: attestationTexts['zh-CN'], name: '学员甲' }

const one = oneLearner()

/** How many events the record holds, of one kind or of all. */
function events(kind = '%'): number {
  return one.app.db.prepare<[string], number>('SELECT count(*) FROM events WHERE kind LIKE ?').pluck().get(kind) ?? 0
}

const see = (module: string, activeMs: number | null = null) =>
  one.app.completion.markSeen(one.learner, { pack, module }, activeMs, 'zh-CN')
const seeAll = async () => {
  for (const module of modules) await see(module, 60_000)
}
/** Takes the examination with this share of its questions right; 80 % pass. */
const examine = (share: number) => takeExamination(one.app, one.learner, { pack, language: 'zh-CN', share })
const status = () => one.app.completion.status(one.learner, pack, 'zh-CN')
const evaluate = (given = evaluation) => one.app.completion.submitEvaluation(one.learner, pack, given, 'zh-CN')
const sign = (given = signature) => one.app.completion.signAttestation(one.learner, pack, given, 'zh-CN')

test('a course is complete when all four facts are recorded, each with its time; all is there after a new start', async () => {
  expect(await status()).toEqual({
    pack,
    packVersion: version,
    title: '农村社区赋权社会工作',
    contentSeen: { seen: 0, of, at: null, modules: [] },
    examination: { kind: 'not-started' },
    examinationPassedAt: null,
    evaluation: null,
    attestation: null,
    isComplete: false,
    completedAt: null,
    completedVersion: null,
    record: null,
    activeMs: 0,
  })
  await seeAll()
  const { result, questions } = await examine(0.8)
  expect(result).toMatchObject({ passed: true })
  expect(result?.basisPoints).toBeLessThan(10_000)
  const answered = questions.filter(({ recorded }) => recorded !== null).length
  expect(await evaluate()).toMatchObject({ isComplete: false, completedAt: null, attestation: null })
  const done = await sign()
  expect(done).toMatchObject({
    contentSeen: { seen: of, of },
    examination: { kind: 'passed', basisPoints: result?.basisPoints },
    isComplete: true,
    activeMs: of * 60_000 + answered * 1000,
  })
  expect(done.completedAt).toBe(done.attestation?.at)
  const times = [done.contentSeen.at ?? 0, done.evaluation?.at ?? 0, done.attestation?.at ?? 0]
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(new Set(times).size).toBe(3)

  one.reopen()
  expect(await status()).toEqual(done)
  expect(createCourseProgressRepository(one.app.db).find(one.learner, pack)).toMatchObject({
    evaluation: { language: 'zh-CN', ...evaluation },
    attestation: { language: 'zh-CN', packVersion: version, ...signature },
    issued: [],
    revoked: [],
  })
})

test('no time spent makes a course complete, and none is needed', async () => {
  for (const module of modules) await see(module, 10 ** 9)
  expect((await status()).isComplete).toBe(false)
  await examine(1)
  await evaluate()
  expect((await sign()).isComplete).toBe(true)
})

test('what is said again records nothing', async () => {
  await seeAll()
  await examine(1)
  await evaluate()
  const done = await sign()
  const before = events()
  await see(modules[0] ?? '', 5)
  await evaluate({ ...evaluation, ratings: evaluation.ratings.toReversed() })
  await sign({ ...signature, name: '学员乙' })
  await one.app.completion.evaluateAndSign(one.learner, pack, { ...evaluation, text: signature.text }, 'zh-CN')
  expect(events()).toBe(before)
  expect(await status()).toEqual(done)
  expect(events('content-seen')).toBe(of)
})

test('calls at the same time record once', async () => {
  await Promise.all([see(modules[0] ?? ''), see(modules[0] ?? ''), evaluate(), evaluate()])
  expect([events('content-seen'), events('evaluation-submitted')]).toEqual([1, 1])
})

test('the first evaluation stands; another is refused', async () => {
  await evaluate()
  const before = events()
  expect(await codeOf(() => evaluate({ ...evaluation, comment: '改了主意' }))).toBe('evaluation-submitted')
  expect(events()).toBe(before)
})

describe('the statement', () => {
  test('is signed only when the modules are seen and the examination is passed', async () => {
    await see(modules[0] ?? '')
    expect(await codeOf(sign)).toBe('content-not-seen')
    await seeAll()
    expect(await codeOf(sign)).toBe('examination-not-passed')
    await examine(0.75)
    expect(await codeOf(sign)).toBe('examination-not-passed')
    await examine(1)
    expect(await codeOf(sign)).toBe('nothing thrown')
  })

  test('is signed in its exact words, in the language it was read in', async () => {
    await seeAll()
    await examine(1)
    expect(await codeOf(() => sign({ ...signature, text: `${signature.text} ` }))).toBe('statement-differs')
    expect(await codeOf(() => sign({ ...signature, text: attestationTexts.en }))).toBe('statement-differs')
    expect(events('attestation-signed')).toBe(0)
  })

  test('with the evaluation in one go is all or nothing', async () => {
    const both = () =>
      one.app.completion.evaluateAndSign(one.learner, pack, { ...evaluation, text: signature.text }, 'zh-CN')
    expect(await codeOf(both)).toBe('content-not-seen')
    expect(events('evaluation-submitted')).toBe(0)
    await seeAll()
    await examine(1)
    expect(await both()).toMatchObject({ isComplete: true })
    expect(createCourseProgressRepository(one.app.db).find(one.learner, pack)?.attestation).toMatchObject(signature)
  })
})

test('the examination is listed apart, opened like a module and not read through', async () => {
  const [view] = await one.app.library.listPacks(one.learner, 'en')
  expect(view?.modules.map(({ module }) => module)).toEqual(modules)
  expect(view?.examination).toMatchObject({ module: 'examination', standing: { kind: 'not-started' } })
  expect(view?.examination?.questions).toBe(
    (await one.app.study.resume(one.learner, { pack, module: 'examination' }, 'en')).questions.length,
  )
  const open = (module: string) => one.app.library.openModule(one.learner, { pack, module }, 'en')
  expect(await open('examination')).toMatchObject({ isExamination: true, number: of + 1, of: of + 1, next: null })
  expect(await open(modules.at(-1) ?? '')).toMatchObject({ isExamination: false, next: { module: 'examination' } })
  expect(await codeOf(() => see('examination'))).toBe('examination-not-read')
  expect(events('content-seen')).toBe(0)
})

test('what is not there is refused with its code, and two learners do not see each other', async () => {
  expect(await codeOf(() => see('none'))).toBe('module-unknown')
  expect(await codeOf(() => one.app.completion.status('nobody', pack, 'en'))).toBe('learner-unknown')
  expect(await codeOf(() => one.app.completion.status(one.learner, '../..', 'en'))).toBe('pack-unknown')
  await seeAll()
  const other = one.app.learners.create('学员甲').learner
  expect((await one.app.completion.status(other, pack, 'en')).contentSeen.seen).toBe(0)
})
