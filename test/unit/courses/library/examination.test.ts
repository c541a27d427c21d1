import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { courseLanguages } from '#courses/format/course-language.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { libraryBank, libraryModule } from '#test/helpers/library-module.ts'

const pack = 'empowerment-practice'
const source = readFileSync(join(libraryFolder, pack, 'pack.yaml'), 'utf8')
const { manifest } = parsePackManifest(source)
const examination = manifest?.examination?.bank ?? ''

describe.each(courseLanguages)('the examination in %s', (language) => {
  const { questions, objectives } = libraryBank(pack, examination, language)

  test('repeats the objectives of the modules word for word, and tests each', () => {
    const taught = (manifest?.modules ?? []).flatMap((module) => libraryModule(pack, module, language).objectives)
    expect(objectives).toEqual(taught)
    expect(new Set(questions.flatMap(({ question }) => question.objectives))).toEqual(
      new Set(taught.map(({ id }) => id)),
    )
  })

  test('has two forms of thirty questions, of five types or more, and feedback on each and on every option', () => {
    for (const form of ['a', 'b'] as const) expect(questions.filter((one) => one.form === form)).toHaveLength(30)
    expect(questions).toHaveLength(60)
    expect(new Set(questions.map(({ question }) => question.type)).size).toBeGreaterThanOrEqual(5)
    for (const { question, feedback } of questions) {
      expect(feedback.general, question.id).not.toEqual([])
      const options = 'options' in question ? question.options.map(({ id }) => id) : []
      expect(Object.keys(feedback.byChoice), question.id).toEqual(expect.arrayContaining(options))
    }
  })

  test('gives no right option away by its place', () => {
    const singles = questions.flatMap(({ question, key }) =>
      question.type === 'single' && key?.type === 'single'
        ? [question.options.findIndex(({ id }) => id === key.right)]
        : [],
    )
    expect(new Set(singles).size).toBe(4)
  })
})

test('both languages ask the same with the same ids, types, points and keys', () => {
  const [english, chinese] = courseLanguages.map((language) =>
    libraryBank(pack, examination, language).questions.map(({ question, key }) => ({
      id: question.id,
      type: question.type,
      milliPoints: question.milliPoints,
      objectives: question.objectives,
      choices: 'options' in question ? question.options.map(({ id }) => id) : [],
      key: key?.type === 'numeric' ? key.value : key,
    })),
  )
  expect(english).toEqual(chinese)
})

test('a module that is studied cannot be the examination too', () => {
  const twice = source.replace('bank: examination', 'bank: dialogue-and-awareness')
  expect(parsePackManifest(twice).problems).toMatchObject([{ ruleId: 'id-duplicate' }])
})
