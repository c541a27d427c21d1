import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf } from '#test/helpers/code-of.ts'
import { libraryModule } from '#test/helpers/library-module.ts'
import { rightAnswer } from '#test/helpers/right-answer.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'

const place = { pack: 'empowerment-practice', module: 'collaborator-not-expert' }
const english = libraryModule(place.pack, place.module, 'en').questions
const chinese = libraryModule(place.pack, place.module, 'zh-CN').questions

let folder: string
let study: ReturnType<typeof setUpStudy>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-study-'))
  study = setUpStudy(folder)
})
afterEach(() => {
  study.close()
  rmSync(folder, { recursive: true })
})

function given(index: number, language: 'en' | 'zh-CN' = 'en') {
  const question = (language === 'en' ? english : chinese)[index]
  if (question === undefined) throw new Error('no such question')
  return { question: question.question.id, language, answer: rightAnswer(question), activeMs: null }
}

function reopen() {
  study.close()
  study = setUpStudy(folder)
}

test('all right answers pass; everything is there after the folder was closed and opened', async () => {
  const { learner } = study.learners.create('学员甲')
  const { attempt, questions } = await study.study.resume(learner, place, 'zh-CN')
  expect(questions.every(({ recorded }) => recorded === null)).toBe(true)
  for (const index of chinese.keys()) {
    const [recorded] = study.study.answer(learner, attempt, [given(index, 'zh-CN')], 'zh-CN')
    expect(recorded?.marking?.verdict).toBe('right')
    reopen()
  }
  const submitted = await study.study.submit(learner, attempt, 'zh-CN')
  expect(submitted.result).toMatchObject({ basisPoints: 10_000, passed: true })
  reopen()
  expect(study.study.review(learner, attempt, 'zh-CN')).toEqual(submitted)
  const [pack] = await study.library.listPacks(learner, 'en')
  expect(pack?.modules.find(({ module }) => module === place.module)?.standing).toEqual({
    kind: 'passed',
    basisPoints: 10_000,
  })
})

test('an open attempt is gone on with, not opened twice', async () => {
  const { learner } = study.learners.create('A')
  const first = await study.study.resume(learner, place, 'en')
  study.study.answer(learner, first.attempt, [given(0)], 'en')
  const [again, same] = await Promise.all([
    study.study.resume(learner, place, 'zh-CN'),
    study.study.resume(learner, place, 'en'),
  ])
  expect(again.attempt).toBe(first.attempt)
  expect(same.attempt).toBe(first.attempt)
  expect(study.study.list(learner, place)).toHaveLength(1)
  const opened = await study.library.openModule(learner, place, 'en')
  expect(opened.openAttempt?.questions.filter(({ recorded }) => recorded !== null)).toHaveLength(1)
  expect(opened.standing).toEqual({ kind: 'in-progress', answered: 1, questions: english.length })
})

test('two learners do not see each other', async () => {
  const one = study.learners.create('同名', 'instructor')
  const two = study.learners.create('同名')
  expect([study.learners.find(one.learner).purpose, study.learners.find(two.learner).purpose]).toEqual([
    'instructor',
    'worker',
  ])
  const { attempt } = await study.study.resume(one.learner, place, 'en')
  expect(await codeOf(() => study.study.review(two.learner, attempt, 'en'))).toBe('attempt-unknown')
  expect(await codeOf(() => study.study.answer(two.learner, attempt, [given(0)], 'en'))).toBe('attempt-unknown')
  expect(study.study.list(two.learner, place)).toEqual([])
})

test('what cannot be taken is refused with its code, and nothing is recorded', async () => {
  const { learner } = study.learners.create('A')
  const { attempt } = await study.study.resume(learner, place, 'en')
  const before = study.study.review(learner, attempt, 'en')
  const answer = (...answers: Parameters<typeof study.study.answer>[2]) =>
    codeOf(() => study.study.answer(learner, attempt, answers, 'en'))
  expect(await answer({ ...given(0), question: 'never-asked' })).toBe('question-not-drawn')
  expect(await answer({ ...given(0), answer: { type: 'short', text: 'x' } })).toBe('answer-malformed')
  expect(await answer({ ...given(0), answer: { type: 'single', choice: 'no-such-option' } })).toBe('answer-malformed')
  expect(await answer(given(0), given(0))).toBe('question-answered')
  expect(await answer(given(1), { ...given(0), question: 'never-asked' })).toBe('question-not-drawn')
  expect(await codeOf(() => study.study.resume('nobody', place, 'en'))).toBe('learner-unknown')
  expect(await codeOf(() => study.study.resume(learner, { ...place, pack: 'none' }, 'en'))).toBe('pack-unknown')
  expect(await codeOf(() => study.study.resume(learner, { ...place, pack: '../..' }, 'en'))).toBe('pack-unknown')
  expect(await codeOf(() => study.study.resume(learner, { ...place, module: 'none' }, 'en'))).toBe('module-unknown')
  expect(study.study.review(learner, attempt, 'en')).toEqual(before)

  expect(await answer(given(0))).toBe('nothing thrown')
  expect(await answer(given(0))).toBe('question-answered')
  await study.study.submit(learner, attempt, 'en')
  expect(await answer(given(1))).toBe('attempt-closed')
  expect(await codeOf(() => study.study.submit(learner, attempt, 'en'))).toBe('attempt-closed')
})

test('a module once passed stays passed after a worse attempt; every attempt is kept', async () => {
  const { learner } = study.learners.create('A')
  const first = await study.study.resume(learner, place, 'en')
  study.study.answer(
    learner,
    first.attempt,
    [...english.keys()].map((index) => given(index)),
    'en',
  )
  await study.study.submit(learner, first.attempt, 'en')
  const second = await study.study.resume(learner, place, 'en')
  expect(second.attempt).not.toBe(first.attempt)
  const handedIn = await study.study.submit(learner, second.attempt, 'en')
  expect(handedIn.result).toMatchObject({ basisPoints: 0, passed: false })
  expect(study.study.list(learner, place).map(({ result }) => result?.basisPoints)).toEqual([0, 10_000])
  const opened = await study.library.openModule(learner, place, 'en')
  expect(opened.standing).toEqual({ kind: 'passed', basisPoints: 10_000 })
})

test('an answer is marked by the texts of the language it was given in, and told in the reader’s', async () => {
  const { learner } = study.learners.create('A')
  const { attempt } = await study.study.resume(learner, place, 'en')
  const index = chinese.findIndex(({ key }) => key?.type === 'short')
  const [told] = study.study.answer(learner, attempt, [given(index, 'zh-CN')], 'en')
  expect(told?.marking?.verdict).toBe('right')
  const english5 = study.study.review(learner, attempt, 'en').questions[index]
  const chinese5 = study.study.review(learner, attempt, 'zh-CN').questions[index]
  expect(english5?.recorded?.answer).toEqual(chinese5?.recorded?.answer)
  expect(english5?.question.prompt).not.toEqual(chinese5?.question.prompt)
})

test('nothing of an unanswered question tells its key', async () => {
  const { learner } = study.learners.create('A')
  const { attempt } = await study.study.resume(learner, place, 'en')
  study.study.answer(learner, attempt, [given(0)], 'en')
  const seen = JSON.stringify([
    await study.library.openModule(learner, place, 'en'),
    await study.library.listPacks(learner, 'en'),
    study.study.review(learner, attempt, 'en'),
  ])
  const hidden = english.slice(1).flatMap(({ feedback }) => [...Object.values(feedback.byChoice), feedback.general])
  for (const nodes of hidden) if (nodes.length > 0) expect(seen).not.toContain(JSON.stringify(nodes))
})
