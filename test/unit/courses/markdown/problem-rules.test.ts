import { describe, expect, it } from 'vitest'
import { problemText, problemTexts } from '#contract/messages/problem-texts.ts'
import { type RuleId, ruleIds } from '#courses/format/problem-rules.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { rulesOfPacks } from '../format/pack-examples.ts'
import { compileText, frontMatter } from './compiling.ts'

const single = '- [x] a <!-- #a -->\n- [ ] b <!-- #b -->'
const question = (attributes: string, ...blocks: readonly string[]) =>
  `:::question{${attributes}}\n${blocks.join('\n\n')}\n:::`

/** For each rule a text under good front matter, and where the rule must be told in it. */
const examples: Readonly<Partial<Record<RuleId, readonly (readonly [text: string, place: string])[]>>> = {
  'too-large': [['a '.repeat(250_001), '1:1']],
  'too-deep': [
    [`a\n\n${'> '.repeat(25)}a`, '14:1'],
    [`${' '.repeat(61)}- a`, '12:1'],
    [':::note\n'.repeat(9), '20:1'],
    [`${'*a **b '.repeat(40)}${'c** d*'.repeat(40)}`, '12:205'],
  ],
  'too-many-marks': [
    [`a\n${'*a '.repeat(2501)}`, '13:1'],
    ['a\n\n' + ']'.repeat(2501), '14:1'],
  ],
  'block-too-long': [[`\n${'> a\n'.repeat(3001)}`, '3013:1']],
  'block-too-slow': [
    [`a\n\n${'`` a <b '.repeat(1300)}`, '14:1'],
    [`|${'a|'.repeat(999)}\n${'b\n'.repeat(250)}`, '200:1'],
  ],
  'no-text': [
    ['', '1:1'],
    ['[a]: https://a.cn', '1:1'],
  ],
  'heading-level-one': [['# A', '12:1']],
  'heading-level-jump': [
    ['### A <!-- #a -->', '12:1'],
    ['## A <!-- #a -->\n\n#### B', '14:1'],
  ],
  'heading-level-low': [['##### A', '12:1']],
  'heading-misplaced': [
    [':::note\n## A <!-- #a -->\n:::', '13:1'],
    ['> ## A <!-- #a -->', '12:3'],
    [question('#q type=numeric answer=1', 'a', '#### B'), '15:1'],
  ],
  'heading-empty': [['## <!-- #a -->', '12:1']],
  'heading-id-missing': [
    ['a\n\n## B', '14:1'],
    ['## A <!-- #a -->\n\n### B', '14:1'],
  ],
  'question-id-missing': [[question('type=numeric answer=1', 'a'), '12:1']],
  'choice-id-missing': [
    [question('#q type=single', 'a', '- [x] a <!-- #a -->\n- [ ] b'), '16:1'],
    [
      question('#q type=matching', 'a', '| a | b |\n|-|-|\n| c | d <!-- #d --> |\n| e <!-- #e --> | f <!-- #f --> |'),
      '17:1',
    ],
  ],
  'id-invalid': [
    ['## A <!-- #A b -->', '12:6'],
    [question('#Q type=numeric answer=1', 'a'), '12:13'],
    [question('#q type=single', 'a', '- [x] a <!-- # -->\n- [ ] b <!-- #b -->'), '15:9'],
  ],
  'id-duplicate': [
    ['## A <!-- #a -->\n\n## B <!-- #a -->', '14:6'],
    [`## Q <!-- #q -->\n\n${question('#q type=numeric answer=1', 'a')}`, '14:13'],
    [question('#q type=single', 'a', '- [x] a <!-- #a -->\n- [ ] b <!-- #a -->'), '16:9'],
  ],
  'id-reserved': [['## A <!-- #start -->', '12:6']],
  'id-misplaced': [
    ['a <!-- #a -->', '12:3'],
    ['a\n\n<!-- #a -->', '14:1'],
    ['## A <!-- #b --> c <!-- #a -->', '12:6'],
  ],
  'block-unclosed': [
    ['a\n\n:::note\nb', '14:1'],
    [':::note\n:::case\na\n:::', '13:1'],
  ],
  'block-unknown': [[':::nota\na\n:::', '12:1']],
  'block-fence-stray': [
    ['::: note\na', '12:1'],
    ['a\n:::', '13:1'],
    [':::', '12:1'],
    ['> a\n> :::', '13:3'],
    ['a\n\n：：：note\nb', '14:1'],
  ],
  'attribute-unknown': [
    [':::note{a=b}\na\n:::', '12:9'],
    [':::case{minutes=45}\na\n:::', '12:9'],
    [':::exercise{minutes=45 hours=1}\na\n:::', '12:24'],
    [question('#q type=numeric answer=1 point=2', 'a'), '12:38'],
    [question('#q type=short answer=1', 'a', '- b'), '12:27'],
  ],
  'exercise-minutes-invalid': [
    [':::exercise{minutes=0}\na\n:::', '12:13'],
    [':::exercise{minutes="1.5"}\na\n:::', '12:13'],
    [':::exercise{minutes}\na\n:::', '12:13'],
    [':::exercise{minutes=601}\na\n:::', '12:13'],
  ],
  'html-dropped': [
    ['<hr>', '12:1'],
    ['<div>\n\na\n\n</div>', '12:1'],
    ['a <b>c</b>', '12:3'],
  ],
  'html-hides-text': [
    ['<!-- a --> In winter the way is long.', '12:1'],
    ['a\n\n<!-- a\nb --> c', '14:1'],
    ['<!-- a --> c <!-- b -->', '12:1'],
    ['- <!-- a --> c', '12:3'],
    ['<!-- a', '12:1'],
    ['<div>a</div>', '12:1'],
    ['<div>\n<!-- a -->\nb', '12:1'],
  ],
  'link-refused': [
    ['a [b](http://a.cn)', '12:3'],
    ['<mailto:a@b.cn>', '12:1'],
    ['[a][b]\n\n[b]: javascript:a', '12:1'],
  ],
  'link-target-missing': [
    ['a [b](#c)', '12:3'],
    ['[b](listening#c)', '12:1'],
  ],
  'image-refused': [
    ['a ![b](https://a.cn/b.png)', '12:3'],
    ['![b](media/../b.png)', '12:1'],
  ],
  'image-kind-refused': [
    ['![a](media/a.tiff)', '12:1'],
    ['![a](media/a.PNG)', '12:1'],
  ],
  'image-alt-missing': [['a ![](media/b.png)', '12:3']],
  'footnote-unused': [['a\n\n[^b]: c', '14:1']],
  'footnote-shared': [['a[^b]\n\n## C <!-- #c -->\n\nd[^b]\n\n[^b]: e', '16:2']],
  'footnote-in-question': [[`${question('#q type=numeric answer=1', 'a[^b]')}\n\n[^b]: c`, '13:2']],
  'question-nested': [
    ['::::question{#q type=numeric answer=1}\na\n\n:::question{#r type=numeric answer=1}\nb\n:::\n::::', '15:1'],
  ],
  'question-prompt-missing': [[question('#q type=single', single), '12:1']],
  'question-type-missing': [[question('#q', 'a'), '12:1']],
  'question-type-unknown': [
    [question('#q type=essay', 'a'), '12:16'],
    [question('#q type=constructor', 'a'), '12:16'],
  ],
  'question-points-invalid': [
    [question('#q type=numeric answer=1 points=0', 'a'), '12:38'],
    [question('#q points=1.2345 type=numeric answer=1', 'a'), '12:16'],
    [question('#q points=一 type=numeric answer=1', 'a'), '12:16'],
  ],
  'question-objective-unknown': [[question('#q type=numeric answer=1 objectives="ask-first a"', 'a'), '12:38']],
  'answers-missing': [
    [question('#q type=single', 'a'), '12:1'],
    [question('#q type=ordering', 'a', '- a\n- b'), '12:1'],
    [question('#q type=matching', 'a', single), '12:1'],
    [question('#q type=short', 'a', '1. b'), '12:1'],
  ],
  'answers-not-last': [[question('#q type=single', 'a', single, 'b'), '18:1']],
  'options-too-few': [[question('#q type=single', 'a', '- [x] a <!-- #a -->'), '12:1']],
  'option-box-missing': [[question('#q type=single', 'a', '- [x] a <!-- #a -->\n- [ ]b <!-- #b -->'), '16:1']],
  'choice-empty': [
    [question('#q type=ordering', 'a', '1. a <!-- #b -->\n2. *<!-- x -->* <!-- #a -->\n3. c <!-- #c -->'), '16:1'],
  ],
  'single-right-count': [
    [question('#q type=single', 'a', '- [ ] a <!-- #a -->\n- [ ] b <!-- #b -->'), '12:1'],
    [question('#q type=true-false', 'a', '- [x] a <!-- #a -->\n- [x] b <!-- #b -->'), '12:1'],
  ],
  'multiple-right-missing': [[question('#q type=multiple', 'a', '- [ ] a <!-- #a -->\n- [ ] b <!-- #b -->'), '12:1']],
  'true-false-option-count': [[question('#q type=true-false', 'a', `${single}\n- [ ] c <!-- #c -->`), '12:1']],
  'ordering-too-short': [[question('#q type=ordering', 'a', '1. b <!-- #b -->\n2. a <!-- #a -->'), '12:1']],
  'matching-columns': [[question('#q type=matching', 'a', '| a | b | c |\n|-|-|-|\n| d | e | f |'), '15:1']],
  'matching-too-short': [
    [question('#q type=matching', 'a', '| a | b |\n|-|-|\n| c <!-- #c --> | d <!-- #d --> |'), '12:1'],
  ],
  'matching-row-incomplete': [
    [
      question('#q type=matching', 'a', '| a | b |\n|-|-|\n| c <!-- #c --> | d <!-- #d --> |\n| e <!-- #e --> | |'),
      '18:1',
    ],
    [question('#q type=matching', 'a', '| a | b |\n|-|-|\n| c <!-- #c --> | d <!-- #d --> |\n| e <!-- #e -->'), '18:1'],
  ],
  'ids-tell-answer': [
    [question('#q type=ordering', 'a', '1. x <!-- #a -->\n2. y <!-- #b -->\n3. z <!-- #c -->'), '12:1'],
    [
      question(
        '#q type=matching',
        'a',
        '| a | b |\n|-|-|\n| c <!-- #c --> | d <!-- #d --> |\n| e <!-- #e --> | f <!-- #f --> |',
      ),
      '12:1',
    ],
  ],
  'numeric-answer-missing': [[question('#q type=numeric', 'a'), '12:1']],
  'numeric-answer-invalid': [
    [question('#q type=numeric answer=1,5', 'a'), '12:29'],
    [question('#q type=numeric answer=1e3', 'a'), '12:29'],
    [question('#q type=numeric answer=７', 'a'), '12:29'],
  ],
  'numeric-tolerance-invalid': [
    [question('#q type=numeric answer=1 tolerance=-1', 'a'), '12:38'],
    [question('#q type=numeric answer=1 tolerance=some', 'a'), '12:38'],
  ],
  'numeric-unit-invalid': [
    [question('#q type=numeric answer=1 unit="a||b"', 'a'), '12:38'],
    [question(String.raw`#q type=numeric answer=1 unit="小时\|h"`, 'a'), '12:38'],
    [question('#q type=numeric answer=1 unit="小时｜h"', 'a'), '12:38'],
  ],
  'rubric-points-invalid': [
    [question('#q type=open', 'a', '| a | 0 | 1,5 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '15:9'],
    [question('#q type=open', 'a', '| a | none | 1 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '15:5'],
  ],
  'rubric-points-not-rising': [
    [question('#q type=open', 'a', '| a | 1 | 1.0 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '15:9'],
    [question('#q type=open', 'a', '| a | 2 | 1 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '15:9'],
  ],
  'rubric-levels-few': [
    [question('#q type=open', 'a', '| a | 1 |\n|-|-|\n| c <!-- #c --> | d |'), '15:1'],
    [question('#q type=open', 'a', '| a | 0 | 1 |\n|-|-|-|\n| c <!-- #c --> | | e |'), '17:1'],
  ],
  'rubric-too-large': [
    [
      question(
        '#q type=open',
        'a',
        `| a | 0 | 1 |\n|-|-|-|\n${Array.from({ length: 13 }, (_, index) => `| c <!-- #c-${index} --> | d | e |`).join('\n')}`,
      ),
      '15:1',
    ],
    [
      question(
        '#q type=open',
        'a',
        `| a | ${'0123456789'.split('').join(' | ')} |\n|${'-|'.repeat(11)}\n| c <!-- #c --> | d | e |`,
      ),
      '15:1',
    ],
  ],
  'open-length-invalid': [
    [question('#q type=open least=0', 'a', '| a | 0 | 1 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '12:26'],
    [question('#q type=open least=20 most=10', 'a', '| a | 0 | 1 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '12:35'],
    [question('#q type=open most=many', 'a', '| a | 0 | 1 |\n|-|-|-|\n| c <!-- #c --> | d | e |'), '12:26'],
  ],
  'accepted-form-invalid': [
    [question('#q type=short', 'a', '- b\n- c\n  > d'), '16:1'],
    [question('#q type=short', 'a', '- *<!-- x -->*\n- c'), '15:1'],
  ],
}

/** For each rule of the front matter the whole file, and where the rule must be told. */
const frontMatterExamples: Readonly<Partial<Record<RuleId, readonly (readonly [text: string, place: string])[]>>> = {
  'front-matter-missing': [
    ['a', '1:1'],
    [`\n${frontMatter}`, '1:1'],
  ],
  'yaml-broken': [[frontMatter.replace('title: Listening', 'title: "Listening'), '10:21']],
  'yaml-too-large': [[frontMatter.replace('One', 'One '.repeat(20_000)), '2:1']],
  'yaml-too-deep': [
    [frontMatter.replace('One', '['.repeat(21)), '2:1'],
    [frontMatter.replace('One', '- '.repeat(51)), '2:1'],
    [
      frontMatter.replace(
        'One sentence.',
        Array.from({ length: 25 }, (_, level) => `\n${' '.repeat(level + 1)}a:`).join(''),
      ),
      '24:21',
    ],
  ],
  'yaml-alias': [
    [frontMatter.replace('title: L', 'title: &a L'), '3:11'],
    [frontMatter.replace('title: Listening', 'title: *a'), '3:8'],
  ],
  'yaml-tag': [[frontMatter.replace('title: L', 'title: !!str L'), '3:14']],
  'yaml-merge-key': [[frontMatter.replace('title: Listening', 'title: Listening\n<<: {a: b}'), '4:1']],
  'yaml-duplicate-key': [[frontMatter.replace('title: Listening', 'title: A\ntitle: B'), '4:1']],
  'yaml-forbidden-key': [
    [frontMatter.replace('title: Listening', 'title: A\n__proto__: B'), '4:1'],
    [frontMatter.replace('title: Listening', 'title: A\nconstructor: B'), '4:1'],
    [frontMatter.replace('title: Listening', 'title: A\nprototype: B'), '4:1'],
    [frontMatter.replace('title: Listening', 'title: A\n? [a, b]\n: c'), '4:3'],
  ],
  'key-missing': [
    [frontMatter.replace('title: Listening\n', ''), '2:1'],
    [frontMatter.replace('    text: Know roles\n', ''), '9:5'],
  ],
  'key-unknown': [
    [frontMatter.replace('title', 'titel'), '3:1'],
    [frontMatter.replace('    text: Know', '    txt: Know'), '10:5'],
  ],
  'value-invalid': [
    [frontMatter.replace('minutes: 40', 'minutes: forty'), '5:1'],
    [frontMatter.replace('id: know-roles', 'id: Know'), '9:5'],
    [frontMatter.replace('Listening', '"a\\u202eb"'), '3:1'],
    ['---\n- a\n---\na', '2:1'],
  ],
  'id-duplicate': [[frontMatter.replace('know-roles', 'ask-first'), '9:5']],
}

const told = (ruleId: RuleId, text: string) =>
  compileModule({ file: 'en.md', language: 'en', text })
    .problems.filter((problem) => problem.ruleId === ruleId)
    .map(({ place }) => `${place.line}:${place.column}`)

describe.each([
  { name: 'text', prefix: frontMatter, all: examples },
  { name: 'front matter', prefix: '', all: frontMatterExamples },
])('$name', ({ prefix, all }) => {
  const cases = ruleIds.flatMap((ruleId) =>
    (all[ruleId] ?? []).map(([text, place], index) => ({ ruleId, text, place, index })),
  )

  it.each(cases)('tells $ruleId ($index) at $place', ({ ruleId, text, place }) => {
    expect(told(ruleId, prefix + text)).toContain(place)
  })

  it('gives facts for every place of the texts', () => {
    for (const { ruleId, text } of cases) {
      const { problems } = compileModule({ file: 'en.md', language: 'en', text: prefix + text })
      const facts = problems.find((problem) => problem.ruleId === ruleId)?.facts ?? {}
      for (const sentence of Object.values(problemTexts[ruleId])) {
        for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g)) expect(facts, ruleId).toHaveProperty(name)
      }
    }
  })
})

it('shows every rule by an example, but for the one that must never be told', () => {
  const shown = new Set([...Object.keys(examples), ...Object.keys(frontMatterExamples), ...rulesOfPacks])
  expect(ruleIds.filter((ruleId) => !shown.has(ruleId))).toEqual(['not-compiled'])
})

it('tells problems in the order of their places', () => {
  const { problems } = compileText('a <b>\n\n## C\n\n[d](e)\n\n:::note{a=b}\n<i>\n:::')
  const lines = problems.map(({ place }) => place.line)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  expect(lines.length).toBe(5)
})

it('fills the facts into the text of either language', () => {
  expect(problemText('heading-level-jump', 'en', { from: 2, to: 4 })).toMatch(/from level 2 to level 4/)
  expect(problemText('heading-level-jump', 'zh-CN', { from: 2, to: 4 })).toMatch(/第 2 级跳到第 4 级/)
  expect(problemText('block-unknown', 'en', { name: '{name}' })).toContain('{name}')
  expect(problemText('constructor', 'en')).toBe('constructor')
})

it('gives no module with an error, and one with warnings', () => {
  expect(compileText('# A').module).toBeNull()
  expect(compileText('a <b>').module).not.toBeNull()
})

it('tells nothing twice where an objective is unknown because the front matter is', () => {
  const text = question('#q type=numeric answer=1 objectives=a', 'b')
  const { problems } = compileModule({ file: 'en.md', language: 'en', text })
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['front-matter-missing'])
})
