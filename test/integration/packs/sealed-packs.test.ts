import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '#contract/errors/app-error.ts'
import { moduleStandingSchema } from '#contract/library-view.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { readTykey, type Tykey } from '#courses/format/typack/tykey.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { sha256 } from '#db/log/digest.ts'
import type { Compile } from '#services/library/compile.ts'
import { compileSource } from '#services/library/compile-source.ts'
import { buildPack } from '#services/packs/pack-builder.ts'
import { packKeys } from '#services/packs/pack-keys.ts'
import { rightAnswer } from '#test/helpers/right-answer.ts'
import { sealedSource, wholePack } from '#test/helpers/sealed-pack.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { testFolder } from './typack-files.ts'

const exam = { pack: 'whole', module: 'final' }
const bankText = readFileSync(join(wholePack, 'banks/final.en.md'), 'utf8')
const keyed = compileBank({ file: 'final.en.md', language: 'en', text: bankText }).bank?.questions ?? []
const compile: Compile = (source) => Promise.resolve(compileSource(source))
const buildFolder = (folder: string, file: string) => buildPack({ folder, file, sign: null, signedAt: null }, compile)

async function built(change?: (text: string) => string): Promise<{ readonly file: string; readonly tykey: Tykey }> {
  const file = join(testFolder(), 'whole.typack')
  const { built: made, problems } = await buildFolder(sealedSource(change), file)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const tykey = readTykey(readFileSync(made?.tykey ?? '', 'utf8'))
  if (tykey === null) throw new Error('the key that was written can be read')
  return { file, tykey }
}

/** A data folder that has the sealed pack, and a learner who has read it. */
async function withPack(file: string) {
  const packs = join(testFolder(), 'no-packs')
  mkdirSync(packs)
  const app = setUpStudy(testFolder(), packs)
  onTestFinished(app.close)
  const { staged } = await app.imports.stage(file)
  await app.imports.publish(staged ?? '', { allowDowngrade: false, acceptPublisher: false })
  const { learner } = app.learners.create('学员甲')
  for (const module of ['arriving', 'asking'])
    await app.completion.markSeen(learner, { pack: 'whole', module }, null, 'en')
  return { app, learner }
}

/** Hands the examination in, with these of the questions answered rightly. */
async function sit({ app, learner }: Awaited<ReturnType<typeof withPack>>, isRight: (at: number) => boolean) {
  const { attempt, questions } = await app.study.resume(learner, exam, 'en')
  const answers = questions.flatMap(({ question }, at) => {
    const found = keyed.find((one) => one.question.id === question.id)
    if (found === undefined || !isRight(at)) return []
    return [{ question: question.id, answer: rightAnswer(found), language: 'en' as const, activeMs: null }]
  })
  const recorded = app.study.answer(learner, attempt, answers, 'en')
  return { recorded, handedIn: await app.study.submit(learner, attempt, 'en') }
}

async function errorOf(action: () => unknown): Promise<AppError> {
  try {
    await action()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing thrown')
}

test('the container has no key, the .tykey has them all, and both are the same to the byte each time', async () => {
  const folder = sealedSource()
  const [one, other] = [join(testFolder(), 'a.typack'), join(testFolder(), 'b.typack')]
  for (const file of [one, other]) expect((await buildFolder(folder, file)).built?.tykey).toMatch(/[ab]\.tykey$/)
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  const tykeys = [one, other].map((file) => readFileSync(file.replace('.typack', '.tykey'), 'utf8'))
  expect(tykeys[0]).toBe(tykeys[1])

  const { app } = await withPack(one)
  const { whole } = await app.imports.inspect(one)
  const closed = packKeys(whole, null)
  expect(closed.sealed).toBe('final')
  expect(closed.keys.some(({ module }) => module === 'final')).toBe(false)
  const opened = packKeys(whole, readTykey(tykeys[0] ?? '')).keys.filter(({ module }) => module === 'final')
  expect(opened.filter(({ language }) => language === 'en').map(({ key }) => key)).toEqual(keyed.map(({ key }) => key))
})

test('before it begins, and before it is imported, one is told who marks it', async () => {
  const { file } = await built()
  const { app, learner } = await withPack(file)
  expect(await app.library.openModule(learner, exam, 'en')).toMatchObject({ isExamination: true, isSealed: true })
  expect((await app.library.openModule(learner, { ...exam, module: 'asking' }, 'en')).isSealed).toBe(false)
  const { preview } = await app.imports.inspect(file)
  expect(preview.modules.map(({ module, isSealed }) => [module, isSealed])).toEqual([
    ['arriving', false],
    ['asking', false],
    ['final', true],
  ])
})

test('what was handed in waits, shows nothing, and stands as waiting wherever one looks', async () => {
  const { file } = await built()
  const at = await withPack(file)
  const { app, learner } = at
  const { recorded, handedIn } = await sit(at, () => true)
  for (const one of recorded) expect(one).toMatchObject({ marking: null, solution: null, byChoice: {}, general: [] })
  expect(handedIn).toMatchObject({ result: null })
  expect(handedIn.submittedAt).not.toBeNull()
  expect(app.study.review(learner, handedIn.attempt, 'zh-CN').result).toBeNull()
  expect(app.study.list(learner, exam)).toMatchObject([{ attempt: handedIn.attempt, result: null }])
  const waiting = { kind: 'waiting' }
  expect((await app.library.openModule(learner, exam, 'en')).standing).toEqual(waiting)
  const [pack] = await app.library.listPacks(learner, 'en')
  expect(moduleStandingSchema.parse(pack?.examination?.standing)).toEqual(waiting)
  expect(await app.completion.status(learner, 'whole', 'en')).toMatchObject({
    examination: waiting,
    examinationPassedAt: null,
    isComplete: false,
  })
  const statement = { text: attestationTexts.en, name: '学员甲' }
  expect((await errorOf(() => app.completion.signAttestation(learner, 'whole', statement, 'en'))).code).toBe(
    'examination-not-passed',
  )
})

test.each([
  [true, { basisPoints: 10_000, passed: true }],
  [false, { basisPoints: 0, passed: false }],
] as const)('marking with the key gives what was earned: all right %s', async (isRight, result) => {
  const { file, tykey } = await built()
  const at = await withPack(file)
  const { app, learner } = at
  const { handedIn } = await sit(at, () => isRight)
  const [marked, ...more] = await app.study.mark(learner, tykey, 'en')
  expect(more).toEqual([])
  expect(marked).toMatchObject({ attempt: handedIn.attempt, result })
  expect(await app.completion.status(learner, 'whole', 'en')).toMatchObject({
    examination: { kind: result.passed ? 'passed' : 'not-passed', basisPoints: result.basisPoints },
  })
  const { examinationPassedAt } = await app.completion.status(learner, 'whole', 'en')
  expect(examinationPassedAt === null).toBe(!result.passed)
  for (const { question, recorded } of marked?.questions ?? []) {
    const told = JSON.stringify(recorded ?? {})
    expect(told.includes('Who says what goes by the place.')).toBe(isRight && question.type === 'matching')
    expect(recorded?.solution ?? null).toBeNull()
  }
  expect(app.study.review(learner, handedIn.attempt, 'en')).toEqual(marked)
  const recordedKeys = app.db
    .prepare<[], string>(
      "SELECT CAST(p.bytes AS TEXT) FROM payloads p WHERE CAST(p.bytes AS TEXT) LIKE '%rulesVersion%'",
    )
    .pluck()
    .all()
    .map((payload): unknown => JSON.parse(payload))
  const digest = sha256(readFileSync(file.replace('.typack', '.tykey')))
  expect(recordedKeys).toMatchObject([{ tykey: { digest, packVersion: tykey.version } }])
  expect((await errorOf(() => app.study.mark(learner, tykey, 'en'))).code).toBe('nothing-to-mark')
})

test('a key for another text marks nothing', async () => {
  const { file } = await built()
  const at = await withPack(file)
  await sit(at, () => true)
  const { tykey } = await built((text) => text.replaceAll('Match words and people.', 'Match words and places.'))
  const refused = await errorOf(() => at.app.study.mark(at.learner, tykey, 'en'))
  expect(refused.code).toBe('tykey-differs')
  expect(at.app.study.list(at.learner, exam)).toMatchObject([{ result: null }])
})

test('a sealed bank that no examination asks is not packed, since its keys would go with it', async () => {
  const folder = sealedSource()
  writeFileSync(join(folder, 'banks/spare.en.md'), readFileSync(join(folder, 'banks/final.en.md')))
  const file = join(testFolder(), 'a.typack')
  const { built: made, problems } = await buildFolder(folder, file)
  expect(made).toBeNull()
  expect(problems.map(({ ruleId, place }) => `${place.file} ${ruleId}`)).toContain('banks/spare.en.md bank-not-sealed')
  expect([file, file.replace('.typack', '.tykey')].some(existsSync)).toBe(false)
})

test('one language sealed and one not is an error, since the keys would go with the other', async () => {
  const folder = sealedSource()
  cpSync(join(wholePack, 'banks/final.zh-CN.md'), join(folder, 'banks/final.zh-CN.md'))
  const { problems } = await buildFolder(folder, join(testFolder(), 'a.typack'))
  expect(problems.map(({ ruleId }) => ruleId)).toContain('languages-differ')
})
