import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { builtProgram } from '#test/helpers/built-command.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { passExamination } from '#test/helpers/complete-by-command.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'

const place = ['empowerment-practice', 'collaborator-not-expert'] as const
const right = { question: 'why-yes', answer: { type: 'single', choice: 'one-answer' } }

beforeAll(async () => {
  await buildApp()
}, 120_000)

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-cli-'))
  data = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function tianye(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, ...words, '--data', data], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8' },
  })
  return { status, stdout, stderr }
}

function json(...words: readonly string[]): unknown {
  const { status, stdout, stderr } = tianye(...words, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

/** The same call without a process of its own. */
const asked = (...words: readonly string[]) => commandInProcess([...words, '--data', data])

async function answer(...words: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await asked(...words, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

async function newLearner(name = '学员甲'): Promise<string> {
  return cliDocuments['learner new'].parse(await answer('learner', 'new', name)).learner.learner
}

function answersFile(...answers: readonly unknown[]): string {
  const file = join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify({ format: 1, answers }))
  return file
}

function progressOf(learner: string) {
  return cliDocuments.progress
    .parse(json('progress', '--learner', learner))
    .packs[0]?.modules.find(({ module }) => module === place[1])
}

test('from an empty folder: learner, study, attempt, progress', () => {
  const { learner } = cliDocuments['learner new'].parse(json('learner', 'new', '学员甲')).learner
  expect(cliDocuments['learner list'].parse(json('learner', 'list')).learners[0]?.name).toBe('学员甲')
  const { packs } = cliDocuments['pack list'].parse(json('pack', 'list', '--lang', 'zh-CN'))
  expect(packs[0]).toMatchObject({ pack: place[0], title: '农村社区赋权社会工作' })
  const { module } = cliDocuments.study.parse(json('study', ...place, '--learner', learner))
  expect(module.questions.length).toBeGreaterThan(10)
  expect(progressOf(learner)).toMatchObject({ standing: { kind: 'not-started' }, attempts: 0 })
  const answers = ['--answers', answersFile(right)]
  const { attempt } = cliDocuments.attempt.parse(json('attempt', ...place, '--learner', learner, ...answers))
  expect(attempt.questions[0]?.recorded?.marking?.verdict).toBe('right')
  expect(attempt.result).toMatchObject({ earnedMilliPoints: 1000, passed: false })
  expect(progressOf(learner)).toMatchObject({ standing: { kind: 'not-passed' }, attempts: 1 })
})

test('a learner is a worker unless told otherwise', async () => {
  await newLearner()
  for (const purpose of ['student', 'instructor', 'worker'])
    await answer('learner', 'new', purpose, '--purpose', purpose)
  const { learners } = cliDocuments['learner list'].parse(await answer('learner', 'list'))
  expect(learners.map(({ name, purpose }) => [name, purpose])).toEqual([
    ['学员甲', 'worker'],
    ['student', 'student'],
    ['instructor', 'instructor'],
    ['worker', 'worker'],
  ])
})

describe('completing a course', () => {
  const pack = place[0]
  const { modules } = libraryManifest(pack)
  const ratings = evaluationItems.map((item) => ({ item, value: 4 }))
  const signed = { format: 1, ratings, comment: '', attest: true, statement: attestationTexts.en }

  function file(value: unknown): string {
    const path = join(folder, 'evaluation.json')
    writeFileSync(path, JSON.stringify(value))
    return path
  }

  async function completionOf(learner: string) {
    return cliDocuments.progress.parse(await answer('progress', '--learner', learner)).packs[0]?.completion
  }

  test('from an empty folder: modules read, examination passed, evaluated and signed', {
    timeout: 90_000,
  }, async () => {
    const learner = await newLearner()
    const who = ['--learner', learner]
    for (const module of modules) {
      expect(cliDocuments['study --seen'].parse(await answer('study', pack, module, ...who, '--seen')).ok).toBe(true)
    }
    expect(await completionOf(learner)).toMatchObject({
      contentSeen: { seen: modules.length, of: modules.length },
      isComplete: false,
    })
    const early = await asked('evaluate', pack, ...who, '--answers', file(signed))
    expect([early.status, early.stdout]).toEqual([1, ''])
    expect(early.stderr).toMatch(/^The examination of empowerment-practice is not passed[^\n]+\n$/)
    expect((await completionOf(learner))?.evaluation).toBeNull()

    await passExamination(answer, folder, pack, learner)
    const told = await answer('evaluate', pack, ...who, '--answers', file(signed))
    const { completion } = cliDocuments.evaluate.parse(told)
    expect(completion).toMatchObject({ examination: { kind: 'passed', basisPoints: 10_000 }, isComplete: true })
    expect(await answer('evaluate', pack, ...who, '--answers', file(signed))).toEqual(told)
    expect(await completionOf(learner)).toEqual(completion)
    expect((await asked('progress', ...who, '--lang', 'zh-CN')).stdout).toContain('课程已完成。')
    expect((await asked('progress', ...who)).stdout).toContain('The course is complete.')
  })

  test('an evaluation alone, and what is no evaluation', async () => {
    const learner = await newLearner()
    const evaluate = (value: unknown) =>
      asked('evaluate', pack, '--learner', learner, '--answers', file(value), '--json')
    const codeOf = async (value: unknown) => {
      const told = await evaluate(value)
      expect(told.status).toBe(1)
      return cliFailureSchema.parse(JSON.parse(told.stdout)).error.code
    }
    const { statement, ...rest } = signed
    for (const wrong of [
      { ...rest },
      { ...signed, attest: false },
      { ...signed, ratings: ratings.slice(1) },
      { ...signed, ratings: [...ratings.slice(1), ratings[1]] },
      { ...signed, ratings: ratings.map((rating) => ({ ...rating, value: 0 })) },
      { ...signed, comment: 'x'.repeat(2001) },
    ]) {
      expect(await codeOf(wrong)).toBe('answers-unreadable')
    }
    expect(await codeOf({ ...signed, statement: `${statement}!` })).toBe('statement-differs')
    expect((await completionOf(learner))?.evaluation).toBeNull()
    expect((await evaluate({ ...rest, attest: false })).status).toBe(0)
    expect(await completionOf(learner)).toMatchObject({ evaluation: {}, attestation: null, isComplete: false })
    expect(await codeOf({ ...rest, attest: false, comment: 'other' })).toBe('evaluation-submitted')
  })
})

describe('what is refused', () => {
  let learner: string
  beforeEach(async () => {
    learner = await newLearner()
  })

  /** One clear line in either language, exit 1, and the same progress as before. */
  async function expectRefused(code: string, ...words: readonly string[]) {
    const before = (await asked('progress', '--learner', learner, '--json')).stdout
    for (const language of ['en', 'zh-CN']) {
      const told = await asked(...words, '--lang', language)
      expect(told.status).toBe(1)
      expect(told.stdout).toBe('')
      expect(told.stderr).toMatch(/^[^\n]+\n$/)
      expect(told.stderr).not.toMatch(/ {4}at |Error:|\{\w+\}/)
      expect(/\p{Script=Han}/u.test(told.stderr)).toBe(language === 'zh-CN')
    }
    const told = await asked(...words, '--json')
    expect(told.status).toBe(1)
    expect(cliFailureSchema.parse(JSON.parse(told.stdout)).error.code).toBe(code)
    expect((await asked('progress', '--learner', learner, '--json')).stdout).toEqual(before)
  }

  test('an unknown module, pack or learner', async () => {
    await expectRefused('module-unknown', 'study', place[0], 'nothing-here', '--learner', learner)
    await expectRefused('pack-unknown', 'study', 'nothing-here', place[1], '--learner', learner)
    await expectRefused('pack-unknown', 'study', '../../etc', place[1], '--learner', learner)
    await expectRefused('learner-unknown', 'study', ...place, '--learner', 'nobody')
    await expectRefused('examination-not-read', 'study', place[0], 'examination', '--learner', learner, '--seen')
    await expectRefused('module-unknown', 'study', place[0], 'nothing-here', '--learner', learner, '--seen')
    await expectRefused('learner-unknown', 'progress', '--learner', 'nobody')
  })

  test.each([
    ['not JSON', '{"format":1,'],
    ['an unknown key', `{"format":1,"answers":[${JSON.stringify(right)}],"extra":1}`],
    ['a newer format', `{"format":2,"answers":[${JSON.stringify(right)}]}`],
    ['no answer at all', '{"format":1,"answers":[]}'],
    ['an answer without a type', '{"format":1,"answers":[{"question":"why-yes","answer":{"choice":"price"}}]}'],
    ['nothing at all', ''],
  ])('answers that are %s', async (_, text) => {
    const file = join(folder, 'bad.json')
    writeFileSync(file, text)
    await expectRefused('answers-unreadable', 'attempt', ...place, '--learner', learner, '--answers', file)
  })

  test('answers that fit no question drawn, or not theirs', async () => {
    const attempt = ['attempt', ...place, '--learner', learner, '--answers']
    await expectRefused('answers-unreadable', ...attempt, join(folder, 'missing.json'))
    await expectRefused('question-not-drawn', ...attempt, answersFile(right, { ...right, question: 'never-asked' }))
    await expectRefused('question-answered', ...attempt, answersFile(right, right))
    const foreign = { question: 'why-yes', answer: { type: 'single', choice: 'no-such-option' } }
    await expectRefused('answer-malformed', ...attempt, answersFile(foreign))
    const wrongType = { question: 'why-yes', answer: { type: 'short', text: 'x' } }
    await expectRefused('answer-malformed', ...attempt, answersFile(wrongType))
  })

  test('a folder that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '')
    data = join(folder, 'file', 'data')
    const told = tianye('learner', 'new', 'A')
    expect(told.status).toBe(1)
    expect(told.stderr).toMatch(/^The data folder .* cannot be written\. [^\n]+\n$/)
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'file'])
  })

  test('a second program on the folder', async () => {
    const holder = spawn(process.execPath, ['-e', holdOpen, join(data, 'tianye.sqlite3')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    const told = tianye('learner', 'list')
    expect(told.status).toBe(1)
    expect(told.stderr).toMatch(/^Another program is using the data folder [^\n]+\n$/)
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect(tianye('learner', 'list').stdout).toContain('学员甲')
  })
})

/** Holds the file as another Tianye would: open, exclusive, after its first write. */
const holdOpen = `
const db = new (require('better-sqlite3'))(process.argv[1])
db.pragma('locking_mode = EXCLUSIVE')
db.exec('BEGIN EXCLUSIVE; COMMIT')
console.log('held')
process.stdin.resume()`

test('wrong usage opens nothing and exits with 2', async () => {
  for (const words of [
    ['learner'],
    ['learner', 'new'],
    ['learner', 'new', ' '],
    ['learner', 'new', 'A', '--purpose', 'boss'],
    ['study', 'one'],
    ['progress'],
    ['evaluate', 'one', '--learner', 'x'],
    ['fly'],
  ]) {
    const told = await asked(...words)
    expect([words, told.status]).toEqual([words, 2])
    expect(told.stderr).toMatch(/^[^\n]+\n$/)
  }
  for (const words of [
    ['fly'],
    ['learner', 'list', '--unknown'],
    ['pack', 'list', 'x'],
    ['progress'],
    ['study', '-o'],
  ]) {
    const told = await asked(...words, '--lang', 'zh-CN')
    expect([words, told.status]).toEqual([words, 2])
    expect(told.stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n$/u)
    expect((await asked(...words)).stderr).not.toMatch(/\p{Script=Han}/u)
  }
  expect(tianye('--lang', 'fr', 'learner', 'list').status).toBe(2)
  expect((await asked('learner', 'list', '--unknown')).status).toBe(2)
  expect(existsSync(data)).toBe(false)
})

test('help is there in both languages', () => {
  expect(tianye('--help').stdout).toContain('Makes a learner profile')
  expect(tianye('--help', '--lang', 'zh-CN').stdout).toContain('新建学员档案')
})

test('a record made by the command has no more in it than was said', () => {
  json('learner', 'new', '学员甲')
  expect(readdirSync(data).toSorted()).toEqual(['tianye.sqlite3', 'tianye.sqlite3-last'])
  expect(readFileSync(join(data, 'tianye.sqlite3')).subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('without answers an attempt is begun, its questions are printed, and nothing is handed in', async () => {
  const learner = await newLearner()
  const call = ['attempt', place[0], 'examination', '--learner', learner] as const
  const begun = cliDocuments.attempt.parse(await answer(...call)).attempt
  expect([begun.submittedAt, begun.result]).toEqual([null, null])
  const [first] = begun.questions
  expect(cliDocuments.attempt.parse(await answer(...call)).attempt.attempt).toBe(begun.attempt)
  expect((await asked(...call, '--lang', 'en')).stdout).toContain(`[${first?.question.id}] ${first?.question.type}\n`)
})
