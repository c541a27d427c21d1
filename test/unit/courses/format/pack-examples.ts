import { parseGlossary } from '#courses/format/parse-glossary.ts'
import { parsePackChanges } from '#courses/format/parse-pack-changes.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import { type RuleId, ruleIds } from '#courses/format/problem-rules.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { type BankInLanguages, checkExamination } from '#courses/rules/examination/check-examination.ts'
import { sealPack } from '#services/packs/seal-pack.ts'
import { frontMatter } from '../markdown/compiling.ts'

/** What is wrong in a text, and where and of which rule it must be told. */
export type PackExample = { readonly rule: RuleId; readonly place: string; readonly problems: () => readonly Problem[] }

/** A sound manifest of 24 lines. */
export const soundManifest = `format: '1.0'
id: first-visits
version: 1.2.0
languages: [en, zh-CN]
title: { en: Visits, zh-CN: 走访 }
summary: { en: One, zh-CN: 一 }
licence: MIT
authors:
  - name: { en: Li, zh-CN: 李 }
status: live
competencies:
  - { id: engage, scheme: S, code: '6', text: { en: a, zh-CN: 甲 } }
objectives:
  - { id: begin, text: { en: a, zh-CN: 甲 }, competencies: [engage] }
credit: { delivery: self-study, minutes: { ethics: 30 } }
prerequisites:
  - { pack: basics, version: '>=1.0.0 <2.0.0' }
passPercent: 80
modules: [listening, asking]
examination:
  bank: final
  draw:
    - { objective: ask-first, count: 1 }
  attempts: { count: 2, waitHours: 24 }
`

/** A sound bank's questions under the front matter of eleven lines; the first begins in line 14. */
export const soundQuestions = `Introduction.

:::question{#one type=numeric objectives="ask-first" answer=1}
One?
:::

:::question{#two type=numeric objectives="know-roles" answer=2}
Two?
:::
`

const manifest = (from: string, to: string) => () => {
  if (!soundManifest.includes(from)) throw new Error(`nothing to change: ${from}`)
  return parsePackManifest(soundManifest.replace(from, to)).problems
}
const glossary = (text: string) => () => parseGlossary(text).problems
const changes = (text: string) => () => parsePackChanges(text).problems
const bank = (from: string, to: string) => () => {
  if (!soundQuestions.includes(from)) throw new Error(`nothing to change: ${from}`)
  return compileBank({ file: 'a.md', language: 'en', text: frontMatter + soundQuestions.replace(from, to) }).problems
}
const newerModule = (text: string) => () =>
  compileModule({ file: 'a.md', language: 'en', text: frontMatter + text, standing: 'newer-minor' }).problems

/** What is wrong between this examination and the sound bank, changed in one language or in both. */
function examination(yaml: string, change: (text: string) => string = (text) => text, isInOne = false) {
  return () => {
    const { manifest: read, placeOf } = parsePackManifest(
      soundManifest.replace('    - { objective: ask-first, count: 1 }\n', yaml),
    )
    const compile = (text: string) => compileBank({ file: 'a.md', language: 'en', text: frontMatter + text }).bank
    const [en, other] = [compile(change(soundQuestions)), compile(isInOne ? soundQuestions : change(soundQuestions))]
    if (!read?.examination || !en || !other) throw new Error('the example itself is broken')
    const compiled: BankInLanguages = { en, 'zh-CN': other }
    return checkExamination(read.examination, compiled, placeOf)
  }
}

const anyOne = '    - { objective: ask-first, count: 1 }\n'
const term = '  - id: a\n    term: { en: a, zh-CN: 甲 }\n    definition: { en: a, zh-CN: 甲 }\n'
const entry = (from: string, to: string, stated = '') =>
  `{"versions": [\n  {"from": "${from}", "to": "${to}", "changes": [${stated}]}\n]}`
const stated = '\n{"in": "a", "id": "b", "kind": "removed"}'
const withForms = (first: string, second: string) => (text: string) =>
  text.replace('{#one', `{#one ${first}`).replace('{#two', `{#two ${second}`)

/** For each rule of whole packs texts that break it. */
export const packExamples: readonly PackExample[] = [
  { rule: 'format-invalid', place: '1:1', problems: manifest("'1.0'", '1.0') },
  { rule: 'format-invalid', place: '1:1', problems: manifest("'1.0'", "'0.9'") },
  { rule: 'format-invalid', place: '1:1', problems: manifest("'1.0'", "'1'") },
  { rule: 'format-newer', place: '1:1', problems: manifest("'1.0'", "'2.0'") },
  { rule: 'key-missing', place: '1:1', problems: manifest("format: '1.0'\n", '') },
  { rule: 'key-newer', place: '2:1', problems: manifest("'1.0'\n", "'1.7'\nmood: good\n") },
  { rule: 'key-newer', place: '2:7', problems: newerFrontMatter },
  {
    rule: 'attribute-newer',
    place: '12:13',
    problems: newerModule(':::question{hint=a #q type=numeric answer=1}\na\n:::'),
  },
  { rule: 'attribute-newer', place: '12:9', problems: newerModule(':::note{look=big}\na\n:::') },
  { rule: 'key-unknown', place: '10:1', problems: manifest('status', 'state: a\nstatus') },
  { rule: 'value-invalid', place: '3:1', problems: manifest('1.2.0', '1.02.0') },
  { rule: 'value-invalid', place: '4:1', problems: manifest('[en, zh-CN]', '[en, en]') },
  { rule: 'value-invalid', place: '15:33', problems: manifest('{ ethics: 30 }', '{}') },
  {
    rule: 'value-invalid',
    place: '15:79',
    problems: manifest('{ ethics: 30 }', '{ ethics: 30 }, profiles: { us-tx: { ethics: 31 } }'),
  },
  {
    rule: 'value-invalid',
    place: '15:70',
    problems: manifest('{ ethics: 30 }', '{ ethics: 30 }, profiles: { US: { ethics: 3 } }'),
  },
  { rule: 'value-invalid', place: '17:21', problems: manifest('<2.0.0', '2.x') },
  { rule: 'value-invalid', place: '24:25', problems: manifest('waitHours: 24', 'waitHours: 721') },
  {
    rule: 'value-invalid',
    place: '22:3',
    problems: manifest('count: 1', 'count: 100 }\n    - { objective: b, count: 100 }\n    - { objective: c, count: 1'),
  },
  { rule: 'reference-unknown', place: '14:60', problems: manifest('[engage]', '[assess]') },
  { rule: 'prerequisite-itself', place: '17:7', problems: manifest('pack: basics', 'pack: first-visits') },
  { rule: 'id-duplicate', place: '19:22', problems: manifest('asking', 'listening') },
  { rule: 'id-duplicate', place: '21:3', problems: manifest('bank: final', 'bank: asking') },
  { rule: 'id-reserved', place: '19:22', problems: manifest('asking', 'glossary') },
  { rule: 'id-reserved', place: '19:22', problems: manifest('asking', 'record') },
  { rule: 'id-reserved', place: '21:3', problems: manifest('bank: final', 'bank: evaluation') },
  { rule: 'id-duplicate', place: '5:5', problems: glossary(`terms:\n${term}${term}`) },
  { rule: 'key-missing', place: '2:5', problems: glossary('terms:\n  - id: a\n') },
  { rule: 'json-broken', place: '1:1', problems: changes('versions: []') },
  { rule: 'json-broken', place: '2:16', problems: changes('{"versions": [\n  {"from": "a",}\n]}') },
  { rule: 'json-broken', place: '3:1', problems: changes('{"versions": [\n  {"from": "a"}\n') },
  { rule: 'changes-backwards', place: '2:21', problems: changes(entry('1.1.0', '1.1.0')) },
  { rule: 'id-duplicate', place: '4:13', problems: changes(entry('1.0.0', '1.1.0', `${stated},${stated}`)) },
  { rule: 'key-missing', place: '3:1', problems: changes(entry('1.0.0', '1.1.0', stated.replace('removed', 'moved'))) },
  { rule: 'bank-questions-missing', place: '1:1', problems: bank(soundQuestions.slice(15), '') },
  { rule: 'bank-too-large', place: '1:1', problems: bank('Introduction.\n', `Introduction.\n\n${manyQuestions()}`) },
  { rule: 'bank-text-misplaced', place: '18:1', problems: bank('\n:::question{#two', '\nMore.\n\n:::question{#two') },
  {
    rule: 'bank-question-misplaced',
    place: '15:1',
    problems: bank(
      ':::question{#one',
      '::::note\n:::question{#zero type=numeric objectives="ask-first" answer=1}\nNought?\n:::\n::::\n\n:::question{#one',
    ),
  },
  { rule: 'question-difficulty-invalid', place: '14:18', problems: bank('{#one ', '{#one difficulty=4 ') },
  { rule: 'question-form-invalid', place: '14:18', problems: bank('{#one ', '{#one form=c ') },
  {
    rule: 'key-not-apart',
    place: '15:54',
    problems: () =>
      compileBank({
        file: 'a.md',
        language: 'en',
        text: frontMatter.replace(/---\n$/, 'keys: apart\n---\n') + soundQuestions.replace(' answer=2', ''),
      }).problems,
  },
  { rule: 'bank-not-sealed', place: '1:1', problems: spareSealedBank },
  { rule: 'question-objective-missing', place: '14:1', problems: bank('objectives="ask-first" ', '') },
  { rule: 'forms-mixed', place: '18:1', problems: bank('{#one ', '{#one form=a ') },
  { rule: 'draw-objective-unknown', place: '23:9', problems: examination('    - { objective: nowhere, count: 1 }\n') },
  { rule: 'draw-unsatisfiable', place: '22:3', problems: examination('    - { objective: ask-first, count: 2 }\n') },
  {
    rule: 'draw-unsatisfiable',
    place: '22:3',
    problems: examination('    - { objective: ask-first, difficulty: 3, count: 1 }\n'),
  },
  { rule: 'draw-unsatisfiable', place: '22:3', problems: examination(anyOne, withForms('form=a', 'form=b')) },
  {
    rule: 'languages-differ',
    place: '21:3',
    problems: examination(anyOne, (text) => text.replace('answer=2', 'answer=3'), true),
  },
  {
    rule: 'languages-differ',
    place: '21:3',
    problems: examination(anyOne, (text) => text.replace('#two', '#three'), true),
  },
  {
    rule: 'languages-differ',
    place: '21:3',
    problems: examination(anyOne, (text) => text.slice(0, text.indexOf('\n:::question{#two')), true),
  },
  { rule: 'forms-unequal', place: '21:3', problems: wholeForms },
]

/** Rules that the examples above are for. */
export const rulesOfPacks: readonly RuleId[] = ruleIds.filter((id) => packExamples.some(({ rule }) => rule === id))

/** The draw is left out, so that a form asks whole. */
function wholeForms(): readonly Problem[] {
  const text = soundManifest.replace('  draw:\n    - { objective: ask-first, count: 1 }\n', '')
  const { manifest: read, placeOf } = parsePackManifest(text)
  const formed = withForms('form=a', 'form=b')(soundQuestions)
  const { bank: en } = compileBank({ file: 'a.md', language: 'en', text: frontMatter + formed })
  if (!read?.examination || !en) throw new Error('the example itself is broken')
  return checkExamination(read.examination, { en }, placeOf)
}

/** A sealed bank beside the examination's. */
function spareSealedBank(): readonly Problem[] {
  const { manifest: read } = parsePackManifest(soundManifest)
  if (read === null) throw new Error('the example itself is broken')
  const bytes = Buffer.from(frontMatter.replace(/---\n$/, 'sealed: true\n---\n') + soundQuestions)
  return sealPack(read, null, [{ path: 'banks/spare.en.md', bytes }]).problems
}

function newerFrontMatter(): readonly Problem[] {
  const text = 'terms:\n  - { mood: good, id: a, term: { en: a, zh-CN: 甲 }, definition: { en: a, zh-CN: 甲 } }\n'
  return parseGlossary(text, 'glossary.yaml', 'newer-minor').problems
}

function manyQuestions(): string {
  return Array.from(
    { length: 999 },
    (_, index) => `:::question{#n-${index} type=numeric objectives="ask-first" answer=1}\na\n:::\n`,
  ).join('\n')
}
