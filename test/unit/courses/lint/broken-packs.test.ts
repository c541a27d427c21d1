import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english, exampleFrontMatter, exampleQuestion, inBoth } from '#courses/lint/example-pack.ts'
import { lintRules } from '#courses/lint/lint-rules.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { lintFiles, placesOf } from '#test/helpers/lint-files.ts'

const whole = english('See the ![yard](media/yard.png) and the [well](glossary#well).\n', {
  manifest: 'examination: { bank: final }\n',
  files: {
    'banks/final.en.md': `${exampleFrontMatter('final')}Take your time.\n\n${exampleQuestion('pour', 'Who pours the tea?')}`,
    'glossary.yaml':
      'terms:\n  - id: well\n    term: { en: well, zh-CN: 井 }\n    definition: { en: Water comes from it., zh-CN: 打水的地方。 }\n',
    'media/yard.png': '',
  },
}).files

const module = 'modules/01-visit/en.md'

test('the pack that the other tests break has nothing wrong', () => {
  expect(placesOf(lintFiles(whole))).toEqual([])
})

test.each(['pack.yaml', module, 'glossary.yaml', 'banks/final.en.md'])(
  'when %s is broken, only it is complained of',
  (path) => {
    const broken = path.endsWith('.yaml') ? '{ [' : (whole[path] ?? '').replace('minutes: 1\n', 'minutes: [\n')
    const problems = lintFiles(
      { ...whole, [path]: broken },
      {
        ...naswDistance,
        course: { ...naswDistance.course, objectives: 1 },
      },
    )
    expect(problems).not.toEqual([])
    expect([...new Set(problems.map(({ place }) => place.file))]).toEqual([path])
  },
)

test('a question with an error is not told to cover nothing', () => {
  const broken = (whole[module] ?? '').replace('- [x] The host', '- [ ] The host')
  expect(placesOf(lintFiles({ ...whole, [module]: broken }))).toEqual([`${module}:15:1 single-right-count`])
})

const chineseModule = 'modules/01-visit/zh-CN.md'

test.each([
  ['an unknown name', ':::warning[In the yard]', 'block-unknown'],
  ['a space after the colons', '::: case[In the yard]', 'block-fence-stray'],
  ['full-width colons', '：：：case[In the yard]', 'block-fence-stray'],
])('a box that %s loses in one language is told with the file to look into', (_, fence, rule) => {
  const body = (first: string, text: string) => `${first}\n${text}\n:::\n`
  const { files } = inBoth(body(fence, 'Sit down first.'), body(':::case[院子里]', '先坐下。'))
  const problems = lintFiles(files)
  expect(placesOf(problems)).toContain(`${module}:11:1 ${rule}`)
  const told = problems.find(({ ruleId }) => ruleId === 'boxes-differ')
  expect(told?.place).toEqual({ file: chineseModule, line: 11, column: 1 })
  expect(told?.facts).toEqual({ here: ':::case', there: '-', file: module, line: 11, slip: module })
})

test('a question in a box of one language only is told with the file to look into', () => {
  const question = exampleQuestion('pour', 'Who pours the tea?')
  const chineseQuestion = question
    .replace('Who pours the tea?', '谁倒茶？')
    .replace('The host', '主人')
    .replace('The guest', '客人')
  const { files } = inBoth(`::::nota\n${question}::::\n`, `::::note\n${chineseQuestion}::::\n`)
  const told = lintFiles(files).find(({ ruleId }) => ruleId === 'languages-out-of-step')
  expect(told?.facts).toMatchObject({ slip: module })
  expect([told?.facts['here'], told?.facts['there']].map(String).toSorted()).toEqual([
    'question single #pour',
    'question single #pour (:::note)',
  ])
})

const examples = lintRules
  .flatMap(({ ok, notOk }) => [...ok, ...notOk])
  .filter(({ files }) => JSON.stringify(files).length < 20_000)
const piece = fc.constantFrom(
  '',
  '\n',
  ':::',
  '---',
  '<!-- #a -->',
  '- [x] ',
  '{',
  '|',
  '\r',
  '\ufeff',
  '院',
  '`',
  '[^1]',
  'id: ',
)

test('no pack makes the linter fail, however its texts are mangled; each place is in the pack', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(30), piece), { minLength: 1, maxLength: 4 }),
      ({ files, profile }, cuts) => {
        const mangled: Record<string, string> = { ...files }
        const paths = Object.keys(files)
        for (const [file, at, length, insert] of cuts) {
          const path = paths[file % paths.length] ?? ''
          const text = mangled[path] ?? ''
          const start = at % (text.length + 1)
          mangled[path] = text.slice(0, start) + insert + text.slice(start + length)
        }
        for (const { place, ruleId } of lintFiles(mangled, profile ?? naswDistance)) {
          expect(ruleId).not.toBe('not-compiled')
          expect(paths).toContain(place.file)
          const lines = (mangled[place.file] ?? '').split(/\r\n?|\n/).length
          expect(place.line >= 1 && place.line <= Math.max(lines, 1)).toBe(true)
          expect(place.column).toBeGreaterThan(0)
        }
      },
    ),
    { numRuns: 150 },
  )
})
