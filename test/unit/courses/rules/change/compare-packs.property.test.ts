import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import type { StatedChange } from '#courses/format/pack-changes.ts'
import type { KeyedQuestion } from '#courses/format/question.ts'
import { comparePacks, type PackChange } from '#courses/rules/change/compare-packs.ts'
import { partContents } from '#courses/rules/change/part-contents.ts'
import { single } from '../marking/questions.ts'

/** A module as a test thinks of it: texts by heading, and of each question its prompt and which option is right. */
type Sketch = {
  readonly id: string
  readonly title: string
  readonly headings: Readonly<Record<string, string>>
  readonly questions: Readonly<Record<string, { readonly prompt: string; readonly right: 'a' | 'b' }>>
}

const text = (value: string) => ({ type: 'text', value }) as const

function questionOf(id: string, { prompt, right }: Sketch['questions'][string]): KeyedQuestion {
  const { question, key } = single(['a', 'b', 'c'], right, 'a')
  return { question: { ...question, id, prompt: [text(prompt)] }, key, feedback: { byChoice: {}, general: [] } }
}

function partOf({ id, title, headings, questions }: Sketch) {
  const nodes = Object.entries(headings).flatMap(([heading, words]) => [
    { type: 'element', tagName: 'h2', properties: { id: heading }, children: [text(`Title of ${heading}`)] } as const,
    { type: 'element', tagName: 'p', properties: {}, children: [text(words)] } as const,
  ])
  const module: CompiledModule = {
    id,
    language: 'en',
    title,
    summary: '',
    minutes: 1,
    objectives: [],
    pages: [{ id: 'start', title, nodes }],
    outline: [],
    questions: Object.entries(questions).map(([one, asked]) => questionOf(one, asked)),
    counts: { words: 0, hanCharacters: 0 },
  }
  return [id, partContents({ en: module })] as const
}

const word = fc.constantFrom('rain', 'well', 'pump', 'yard')
const ids = (prefix: string) => fc.constantFrom(...['1', '2', '3', '4'].map((end) => `${prefix}${end}`))
const inner = <T>(prefix: string, value: fc.Arbitrary<T>) =>
  fc.dictionary(ids(prefix), value, { maxKeys: 4, noNullPrototype: true })
const sketch = (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: word,
    headings: inner('h', word),
    questions: inner('q', fc.record({ prompt: word, right: fc.constantFrom('a' as const, 'b' as const) })),
  })
const pack = fc
  .shuffledSubarray(['m1', 'm2', 'm3', 'm4'])
  .chain((names) => fc.tuple(...names.map(sketch)) as fc.Arbitrary<Sketch[]>)

const compare = (before: readonly Sketch[], after: readonly Sketch[], stated: readonly StatedChange[] = []) =>
  comparePacks(new Map(before.map(partOf)), new Map(after.map(partOf)), stated)
const count = (changes: readonly PackChange[], thing: PackChange['thing'], kind: PackChange['kind']) =>
  changes.filter((change) => change.thing === thing && change.kind === kind).length
const size = (packs: readonly Sketch[], thing: 'headings' | 'questions') =>
  packs.reduce((sum, one) => sum + Object.keys(one[thing]).length, 0)

describe('what changes between two versions', () => {
  it('is nothing between a version and its copy', () => {
    fc.assert(
      fc.property(pack, (one) => {
        expect(compare(one, structuredClone(one))).toEqual([])
      }),
    )
  })

  it('adds up: what was, less what is removed, and what is new, is what is', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const changes = compare(before, after)
        for (const [thing, things] of [
          ['heading', 'headings'],
          ['question', 'questions'],
        ] as const) {
          const gained = count(changes, thing, 'new') - count(changes, thing, 'removed')
          expect(size(before, things) + gained).toBe(size(after, things))
        }
        expect(before.length - count(changes, 'module', 'removed') + count(changes, 'module', 'new')).toBe(after.length)
      }),
    )
  })

  it('is told once for each thing, and the other way round on the way back', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const there = compare(before, after)
        const names = there.map((change) => `${change.thing} ${change.in}#${change.id}`)
        expect(new Set(names).size).toBe(names.length)
        const back = compare(after, before)
        for (const thing of ['module', 'heading', 'question'] as const) {
          for (const kind of ['wording', 'meaning'] as const)
            expect(count(back, thing, kind)).toBe(count(there, thing, kind))
          expect(count(back, thing, 'new')).toBe(count(there, thing, 'removed'))
        }
      }),
    )
  })

  it('is a change of meaning exactly where another option is right in the same place', () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const expected = before.flatMap((old) =>
          Object.entries(old.questions)
            .filter(([id, { right }]) => {
              const fresh = after.find((one) => one.id === old.id)?.questions[id]
              return fresh !== undefined && fresh.right !== right
            })
            .map(([id]) => `${old.id}#${id}`),
        )
        const told = compare(before, after).filter(({ kind }) => kind === 'meaning')
        expect(told.map((change) => `${change.in}#${change.id}`).toSorted()).toEqual(expected.toSorted())
      }),
    )
  })
})

describe('by example', () => {
  const asked = { prompt: 'Who carries the water?', right: 'a' } as const
  const well: Sketch = { id: 'well', title: 'Well', headings: { h1: 'x', h2: 'y' }, questions: { q1: asked } }
  const yard: Sketch = { id: 'yard', title: 'Yard', headings: {}, questions: {} }

  it('a section or question that went to another module has moved there', () => {
    const changes = compare(
      [well, yard],
      [
        { ...well, headings: { h1: 'x' }, questions: {} },
        { ...yard, headings: { h2: 'y' }, questions: { q1: asked } },
      ],
    )
    expect(changes.map(({ thing, kind, in: place, id, to }) => [thing, kind, place, id, to])).toEqual([
      ['heading', 'moved', 'well', 'h2', 'yard'],
      ['question', 'moved', 'well', 'q1', 'yard'],
    ])
  })

  it('one that also asks something else there was removed and another is new, unless the author says it moved', () => {
    const after = [
      { ...well, questions: {} },
      { ...yard, questions: { q1: { ...asked, right: 'b' as const } } },
    ]
    const kinds = (stated: readonly StatedChange[]) => compare([well, yard], after, stated).map(({ kind }) => kind)
    expect(kinds([])).toEqual(['removed', 'new'])
    expect(kinds([{ in: 'well', id: 'q1', kind: 'moved', to: 'yard' }])).toEqual(['moved'])
  })

  it('the author’s word goes before the rule, and the rule is told beside it', () => {
    const other = { ...well, questions: { q1: { ...asked, right: 'b' as const } } }
    const note = { en: 'The key was a slip.', 'zh-CN': '原答案是笔误。' }
    const said = compare([well], [other], [{ in: 'well', id: 'q1', kind: 'wording', note }])
    expect(said).toMatchObject([{ kind: 'wording', overRule: 'meaning', note, titles: { en: asked.prompt } }])
    expect(compare([well], [other], [])).toMatchObject([{ kind: 'meaning', overRule: null, note: null }])
    expect(compare([well], [well], [{ in: 'well', id: 'q1', kind: 'meaning' }])).toMatchObject([
      { kind: 'meaning', overRule: 'same' },
    ])
  })

  it('another order is told of the fewest things that explain it', () => {
    const turned = { ...well, headings: { h2: 'y', h1: 'x' } }
    expect(compare([well, yard], [yard, well]).filter(({ kind }) => kind === 'moved')).toHaveLength(1)
    expect(compare([well], [turned])).toMatchObject([{ thing: 'heading', kind: 'moved', to: null }])
  })

  it('a module that is gone is told last, with all that was in it', () => {
    expect(compare([well, yard], [yard]).map(({ thing, kind }) => `${thing} ${kind}`)).toEqual([
      'module removed',
      'heading removed',
      'heading removed',
      'question removed',
    ])
  })
})
