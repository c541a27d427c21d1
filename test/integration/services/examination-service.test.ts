import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#contract/errors/app-error.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { rightAnswer } from '#test/helpers/right-answer.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

const fixture = join(import.meta.dirname, '../../fixtures/packs/whole')
const exam = { pack: 'whole', module: 'final' }
const hourMs = 3_600_000
const bankText = readFileSync(join(fixture, 'banks/final.en.md'), 'utf8')
const bank = compileBank({ file: 'final.en.md', language: 'en', text: bankText }).bank?.questions ?? []

let folder: string
let packs: string
let app: ReturnType<typeof setUpStudy>
let learner: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-examination-'))
  packs = mkdtempSync(join(tmpdir(), 'tianye-packs-'))
  cpSync(fixture, join(packs, 'whole'), { recursive: true })
  app = setUpStudy(folder, packs)
  learner = app.learners.create('学员甲').learner
})
afterEach(() => {
  app.close()
  for (const made of [folder, packs]) rmSync(made, { recursive: true })
})

async function errorOf(action: () => unknown): Promise<AppError> {
  try {
    await action()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing thrown')
}

/** Changes the manifest as an author would. */
function edit(from: string, to: string): void {
  const file = join(packs, 'whole/pack.yaml')
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`)
  writeFileSync(file, text.replace(from, to))
}

const seeAll = async () => {
  for (const module of ['arriving', 'asking'])
    await app.completion.markSeen(learner, { pack: 'whole', module }, null, 'en')
}
const begin = () => app.study.resume(learner, exam, 'en')
const open = () => app.library.openModule(learner, exam, 'en')
const idsOf = (attempt: Awaited<ReturnType<typeof begin>>) => attempt.questions.map(({ question }) => question.id)
const fail = async () => app.study.submit(learner, (await begin()).attempt, 'en')

describe('a drawn paper', () => {
  beforeEach(seeAll)

  test('asks what the draw wants, is the same when gone on with, and is not shown before it is begun', async () => {
    expect(await open()).toMatchObject({ isExamination: true, questions: [], beginning: { kind: 'open' } })
    const attempt = await begin()
    const drawn = bank.filter(({ question }) => idsOf(attempt).includes(question.id))
    expect(drawn).toHaveLength(3)
    expect(drawn.filter(({ difficulty }) => difficulty === 1)).toHaveLength(1)
    expect(new Set(drawn.map(({ form }) => form)).size).toBe(1)
    expect(await begin()).toEqual(attempt)
    const { questions, pages } = await open()
    expect(questions.map(({ id }) => id)).toEqual(idsOf(attempt))
    const marks = pages[0]?.nodes.filter((node) => node.type === 'element' && node.tagName === 'x-question')
    expect(marks).toHaveLength(3)
  })

  test('of the second attempt has none of the first one’s questions, for whoever sits it', async () => {
    for (const name of ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']) {
      learner = app.learners.create(name).learner
      await seeAll()
      const first = idsOf(await begin())
      await fail()
      const second = idsOf(await begin())
      expect(second.filter((id) => first.includes(id))).toEqual([])
      expect(second).toHaveLength(3)
    }
  })

  test('stays readable as it was once the bank is another', async () => {
    const before = await fail()
    writeFileSync(join(packs, 'whole/banks/final.en.md'), bankText.replace('how many in', 'what is the number for'))
    expect(app.study.review(learner, before.attempt, 'en')).toEqual(before)
  })

  test('is answered and passed; nothing outside it is taken', async () => {
    const attempt = await begin()
    const outside = bank.find(({ question }) => !idsOf(attempt).includes(question.id))
    const given = (keyed: (typeof bank)[number]) => ({
      question: keyed.question.id,
      language: 'en' as const,
      answer: rightAnswer(keyed),
      activeMs: null,
    })
    if (outside === undefined) throw new Error('the paper is the whole bank')
    expect((await errorOf(() => app.study.take(learner, exam, [given(outside)], 'en'))).code).toBe('question-not-drawn')
    const drawn = bank.filter(({ question }) => idsOf(attempt).includes(question.id))
    const taken = await app.study.take(learner, exam, drawn.map(given), 'en')
    expect(taken.result).toMatchObject({ passed: true, basisPoints: 10_000 })
    expect((await app.completion.status(learner, 'whole', 'en')).examination).toMatchObject({ kind: 'passed' })
  })

  test('tells no key and no difficulty before an answer, in what is shown or recorded with it', async () => {
    const shown = JSON.stringify([await begin(), await open()])
    for (const hidden of ['difficulty', '"form"', 'goes by the place', 'gatekeeper"]', '"right"']) {
      expect(shown).not.toContain(hidden)
    }
    const snapshots = app.db.prepare<[], Buffer>('SELECT bytes FROM snapshots').pluck().all()
    expect(snapshots).toHaveLength(3)
    for (const bytes of snapshots) expect(bytes.toString()).not.toContain('difficulty')
  })
})

describe('attempts', () => {
  beforeEach(seeAll)

  test('wait after two that did not pass, say until when in both languages, and go on after it', async () => {
    await fail()
    const last = await fail()
    const until = (last.submittedAt ?? 0) + 24 * hourMs
    const refused = await errorOf(begin)
    expect(refused.code).toBe('attempt-waits')
    expect(refused.details).toMatchObject({ until })
    expect(refused.details['again']).toMatch(/^2026-01-06 16:0\d$/)
    for (const language of ['en', 'zh-CN'] as const) {
      expect(errorText(refused.code, language, refused.details).what).toContain('2026-01-06 16:0')
    }
    expect(await open()).toMatchObject({
      beginning: { kind: 'waits', until },
      attemptRules: { count: 2, waitHours: 24 },
    })
    expect(app.study.list(learner, exam)).toHaveLength(2)
    app.clock.now = until
    expect((await open()).beginning).toEqual({ kind: 'open' })
    await fail()
    expect((await begin()).submittedAt).toBeNull()
  })

  test('that are open can be finished whatever the rules say', async () => {
    await fail()
    const { attempt } = await begin()
    edit('count: 2, waitHours: 24', 'count: 1, waitHours: 720')
    expect((await begin()).attempt).toBe(attempt)
    expect((await app.study.submit(learner, attempt, 'en')).submittedAt).not.toBeNull()
    expect((await errorOf(begin)).code).toBe('attempt-waits')
  })

  test('are not held up by a clock that was years ahead', async () => {
    app.clock.now = Date.UTC(2031, 0, 1)
    await fail()
    await fail()
    app.clock.now = Date.UTC(2026, 0, 5)
    expect((await begin()).submittedAt).toBeNull()
  })
})

test('in order: the examination opens when each module was read through or passed, a module when those before it were', async () => {
  const asking = { pack: 'whole', module: 'asking' }
  expect((await errorOf(() => app.study.resume(learner, asking, 'en'))).details).toMatchObject({ before: 'arriving' })
  expect((await app.library.openModule(learner, asking, 'zh-CN')).beginning).toEqual({
    kind: 'after',
    module: 'arriving',
    title: '进门',
  })
  const answer = { type: 'single', choice: 'greet' } as const
  const right = { question: 'first-word', language: 'en' as const, answer, activeMs: null }
  await app.study.take(learner, { pack: 'whole', module: 'arriving' }, [right], 'en')
  expect((await app.study.resume(learner, asking, 'en')).questions).toHaveLength(1)
  expect((await errorOf(begin)).code).toBe('module-not-yet')
  await app.completion.markSeen(learner, asking, null, 'en')
  expect((await begin()).questions).toHaveLength(3)
})

describe('the status of a pack', () => {
  test.each(['read-only', 'archived'])('%s: no new attempt, an open one can be handed in', async (status) => {
    await seeAll()
    const { attempt } = await begin()
    edit('status: live', `status: ${status}`)
    expect((await begin()).attempt).toBe(attempt)
    await app.study.submit(learner, attempt, 'en')
    expect((await errorOf(begin)).code).toBe('pack-closed')
    expect((await open()).beginning).toEqual({ kind: 'closed' })
  })

  test('archived: listed for those who began it', async () => {
    await seeAll()
    const other = app.learners.create('学员乙').learner
    edit('status: live', 'status: archived')
    expect(await app.library.listPacks(learner, 'en')).toHaveLength(1)
    expect(await app.library.listPacks(other, 'en')).toEqual([])
    expect(await app.library.listPacks(null, 'en')).toEqual([])
  })
})

test('a bank that cannot fill the draw keeps its pack from being used, with the place', async () => {
  await seeAll()
  edit('count: 2 }', 'count: 4 }')
  const refused = await errorOf(begin)
  expect(refused.code).toBe('pack-broken')
  expect(refused.details).toMatchObject({ place: 'whole/pack.yaml:29:3', rule: 'draw-unsatisfiable' })
})

test('a pack of a newer minor is used past what is not known; one of a newer major is not', async () => {
  edit('format: "1.0"\n', 'format: "1.4"\nmood: good\n')
  writeFileSync(join(packs, 'whole/banks/final.en.md'), bankText.replace('form=a', 'form=a hint=none'))
  await seeAll()
  expect((await begin()).questions).toHaveLength(3)
  edit('"1.4"', '"2.0"')
  expect((await errorOf(open)).code).toBe('pack-unknown')
})
