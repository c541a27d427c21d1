import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { type MarksFile, marksFileSchema } from '#contract/marking.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { didOfPublicKey } from '#courses/format/typack/did-key.ts'
import { rubricMarksText } from '#courses/record/payloads/rubric-marks.ts'
import { publicKeyOf, signText } from '#db/log/key-pair.ts'
import { answerSchema } from '#services/credentials/answer.ts'
import { readStatement, writeStatement } from '#services/credentials/statement.ts'
import { compileSource } from '#services/library/compile-source.ts'
import { buildPack } from '#services/packs/pack-builder.ts'
import { openPack } from '#test/helpers/open-pack.ts'
import { answerIn, openPlace, type Place } from './village.ts'

const pack = 'field-notes'
const all = { kind: 'passed', basisPoints: 10_000 }
let root: string
const file = (name: string) => join(root, name)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tianye-written-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Two computers that have the pack, and an instructor's key on the second. */
async function createDesk(isSealed: boolean) {
  const asked = { folder: openPack({ isSealed }), file: file('notes.typack'), sign: null, signedAt: null }
  await buildPack(asked, (source) => Promise.resolve(compileSource(source)))
  const [pc, teacher] = [openPlace(file('learner')), openPlace(file('teacher'))]
  for (const place of [pc, teacher]) await place.tell('pack import', file('notes.typack'))
  const { key } = (await teacher.tell('key new', '李老师')).key
  return { pc, teacher, key }
}

/** Answers in a place: the choice right, and something written. */
async function answer(pc: Place, learner: string, module: string, text: string) {
  const [choice, open] = module === 'final' ? ['whose-again', 'last-note'] : ['whose', 'first-note']
  const answers = [
    { question: choice, answer: { type: 'single', choice: 'said' } },
    { question: open, answer: { type: 'open', text } },
  ]
  writeFileSync(file('answers.json'), JSON.stringify({ format: 1, answers }))
  return (await pc.tell('attempt', pack, module, '--learner', learner, '--answers', file('answers.json'))).attempt
}

/** How a learner stands in the module and in the examination. */
async function standing(pc: Place, learner: string) {
  const { packs } = await pc.tell('progress', '--learner', learner)
  const found = packs.find(({ pack: id }) => id === pack)
  return { module: found?.modules[0]?.standing, examination: found?.completion.examination }
}

/** Takes the bundle of everything to the teacher. */
async function carry({ pc, teacher }: { readonly pc: Place; readonly teacher: Place }, learner: string, name: string) {
  await pc.tell('bundle export', '--learner', learner, '-o', file(name))
  await teacher.tell('bundle import', file(name), '--accept')
}

/** Fills in the file that lists what waits: of each answer the best level, but for those that are left open. */
async function fillIn(teacher: Place, leaveOpen: readonly string[] = []): Promise<MarksFile> {
  await teacher.tell('marking list', '-o', file('marks.json'))
  const listed = marksFileSchema.parse(JSON.parse(readFileSync(file('marks.json'), 'utf8')))
  const filled = {
    ...listed,
    marks: listed.marks.map((mark) => ({
      ...mark,
      levels: (mark.rubric ?? [])
        .filter(({ criterion }) => !(leaveOpen.includes(mark.question) && criterion === 'seen'))
        .map(({ criterion, levels }) => ({ criterion, milliPoints: levels.at(-1)?.milliPoints ?? 0 })),
      comment: '原话记得很好。\n下次也写写天气。',
    })),
  }
  writeFileSync(file('marks.json'), JSON.stringify(filled))
  return filled
}

/** The answer made anew by somebody else: in the teacher's name, in their own with the teacher's signature, with a lower level, with a signature of theirs over nothing, and with the marks taken out. */
function forgeries(text: string): readonly string[] {
  const { value } = readStatement(text, 'answer', answerSchema)
  const seed = new Uint8Array(32).fill(7)
  const did = didOfPublicKey(publicKeyOf(seed))
  const [mark] = value.marks
  if (mark?.by === undefined) throw new Error('a person marked it')
  const { by } = mark
  const lower = mark.questions.map(({ rubric, ...one }) =>
    rubric === undefined
      ? one
      : {
          ...one,
          earnedMilliPoints: one.earnedMilliPoints - 2000,
          rubric: { ...rubric, levels: rubric.levels.with(0, { criterion: 'own-words', milliPoints: 0 }) },
        },
  )
  const signature = signText(rubricMarksText(value.learner.id, mark.attempt, []), seed).toString('hex')
  return [
    mark,
    { ...mark, by: { ...by, did } },
    { ...mark, by: { ...by, did }, questions: lower },
    { ...mark, by: { ...by, did, signature } },
    { ...mark, by: undefined, questions: mark.questions.filter(({ rubric }) => rubric === undefined) },
  ].map((made) => writeStatement('answer', { ...value, marks: [made] }, seed))
}

test('written answers are marked by file: practice on top of its result, an examination as a whole, and both only once', async () => {
  const desk = await createDesk(false)
  const { pc, teacher, key } = desk
  const { learner } = (await pc.tell('learner new', '王小梅䶮𠮷')).learner
  await pc.tell('study --seen' as const, pack, 'notes', '--learner', learner)

  const practice = await answer(pc, learner, 'notes', '她说：“这院子我说了算。”\n她指了指门。')
  expect(practice.result).toMatchObject({ earnedMilliPoints: 1000, fullMilliPoints: 1000, passed: true })
  const written = practice.questions.find(({ question }) => question.type === 'open')?.recorded
  expect(written).toMatchObject({ marking: null, person: null, solution: null })
  expect(written?.general).not.toEqual([])
  const paper = await answer(pc, learner, 'final', '她没有说话。')
  expect(paper.result).toBeNull()
  expect(await standing(pc, learner)).toEqual({ module: all, examination: { kind: 'waiting' } })
  expect((await pc.tell('marking list')).answers.map(({ question }) => question.id)).toEqual([
    'last-note',
    'first-note',
  ])

  // The teacher marks one of them whole, and the other in part: only the first goes back.
  await carry(desk, learner, 'one.tybundle')
  await fillIn(teacher, ['last-note'])
  const out = (folder: string) => ['--key', key, '-o', file(folder)]
  expect(await teacher.refusal('marking', 'return', ...out('none'))).toBe('responses-unmarked')
  expect(await teacher.tell('marking take', file('marks.json'))).toMatchObject({ kept: 2, whole: 1 })
  expect((await teacher.tell('marking return', ...out('first'))).outcomes).toMatchObject([{ attempts: 1 }])
  const first = answerIn(file('first'))
  for (const forged of forgeries(readFileSync(first, 'utf8'))) {
    writeFileSync(file('forged.tyanswer'), forged)
    expect(await pc.refusal('certificate', 'import', file('forged.tyanswer'))).toBe('answer-unsound')
  }
  expect((await pc.tell('certificate import', first)).taken).toMatchObject({ marked: 1 })
  expect((await pc.tell('certificate import', first)).taken).toMatchObject({ marked: 0 })

  // What was handed back does not change any more; the rest does, and decides the examination.
  const again = await fillIn(teacher)
  expect(again.marks.map(({ question }) => question)).toEqual(['last-note'])
  await teacher.tell('marking take', file('marks.json'))
  expect((await teacher.tell('marking return', ...out('both'))).outcomes).toMatchObject([{ attempts: 2 }])
  expect((await pc.tell('certificate import', answerIn(file('both')))).taken).toMatchObject({ marked: 1 })
  expect(await standing(pc, learner)).toEqual({ module: all, examination: all })
  expect((await pc.tell('marking list')).answers).toEqual([])
  expect((await pc.tell('doctor')).records).toMatchObject({ findings: [] })

  // Back at the teacher's, nothing waits and nothing doubles.
  await carry(desk, learner, 'two.tybundle')
  expect((await teacher.tell('marking list')).answers).toEqual([])
  const report = await teacher.tell('cohort report', '--items')
  expect(JSON.stringify(report)).toContain('last-note')
}, 120_000)

test('a confirmation stands on marks of a key that may confirm, and on no other', async () => {
  const desk = await createDesk(false)
  const { pc, teacher, key } = desk
  const { learner } = (await pc.tell('learner new', '李芳')).learner
  await pc.tell('study --seen' as const, pack, 'notes', '--learner', learner)
  await answer(pc, learner, 'final', '她指了指门，没有说话。')
  const request = ['certificate request', pack, '--learner', learner, '--level', 'instructor-confirmed'] as const
  const [, ...asking] = request
  await pc.tell('certificate request', ...asking, '-o', file('one.tybundle'))
  const confirm = (bundle: string, by: string, folder: string) => [file(bundle), '--key', by, '-o', file(folder)]
  expect(await teacher.refusal('certificate', 'confirm', ...confirm('one.tybundle', key, 'x'), '--accept')).toBe(
    'responses-unmarked',
  )
  await fillIn(teacher)
  await teacher.tell('marking take', file('marks.json'))
  const marked = await teacher.tell('certificate confirm', ...confirm('one.tybundle', key, 'marks'))
  expect(marked.outcomes).toMatchObject([{ kind: 'marked', attempts: 1 }])
  expect((await pc.tell('certificate import', answerIn(file('marks')))).taken).toMatchObject({ marked: 1 })

  const ratings = evaluationItems.map((item) => ({ item, value: 5 }))
  const form = { format: 1, ratings, comment: '', attest: true, statement: attestationTexts['zh-CN'] }
  writeFileSync(file('form.json'), JSON.stringify(form))
  await pc.tell('evaluate', pack, '--learner', learner, '--answers', file('form.json'), '--lang', 'zh-CN')
  await pc.tell('certificate request', ...asking, '-o', file('two.tybundle'))
  const { key: stranger } = (await teacher.tell('key new', '路过的人')).key
  expect(await teacher.refusal('certificate', 'confirm', ...confirm('two.tybundle', stranger, 'x'))).toBe(
    'marker-untrusted',
  )
  const confirmed = await teacher.tell('certificate confirm', ...confirm('two.tybundle', key, 'confirmed'))
  expect(confirmed.outcomes).toMatchObject([{ kind: 'given' }])
}, 120_000)

test('a sealed examination with an open question needs both its keys and a person', async () => {
  const desk = await createDesk(true)
  const { pc, teacher, key } = desk
  const { learner } = (await pc.tell('learner new', '赵国柱')).learner
  await answer(pc, learner, 'final', '门口有两双鞋。')
  expect(await pc.refusal('mark', '--learner', learner, '--tykey', file('notes.tykey'))).toBe('responses-unmarked')
  await carry(desk, learner, 'one.tybundle')
  await fillIn(teacher)
  await teacher.tell('marking take', file('marks.json'))
  const out = ['--key', key, '-o', file('marks')]
  const without = await teacher.call('marking', 'return', ...out)
  expect(without).toMatchObject({ status: 1, said: { outcomes: [{ kind: 'refused', code: 'tykey-missing' }] } })
  await teacher.tell('marking return', ...out, '--tykey', file('notes.tykey'))
  expect((await pc.tell('certificate import', answerIn(file('marks')))).taken).toMatchObject({ marked: 1 })
  expect((await standing(pc, learner)).examination).toEqual(all)
}, 120_000)
