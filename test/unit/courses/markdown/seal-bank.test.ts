import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { Answer, Choice, KeyedQuestion } from '#courses/format/question.ts'
import { readTykey, writeTykey } from '#courses/format/typack/tykey.ts'
import { english, exampleFrontMatter } from '#courses/lint/example-pack.ts'
import { compileBank } from '#courses/markdown/compile-bank.ts'
import { sealBank } from '#courses/markdown/seal/seal-bank.ts'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import { openSealed } from '#courses/rules/sealing/open-sealed.ts'
import { tykeyOf } from '#courses/rules/sealing/tykey-of.ts'
import { lintFiles } from '#test/helpers/lint-files.ts'
import { frontMatter } from './compiling.ts'

const secret = 'sesame'
const sealedHead = frontMatter.replace(/---\n$/, `sealed: true # ${secret}\n---\n`)
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const source = (text: string) => ({ file: 'final.en.md', language: 'en' as const, text })
const pack = { id: 'village-visits', version: '1.0.0' }

const ids = (minLength: number, maxLength: number) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 9999 }).map((number) => `i${number}`),
    { minLength, maxLength },
  )
const words = fc.constantFrom('one', '问题', '**two**，三', 'a | b', '`six`', '> said', '- [x] done', '1. first', '四')
const cell = fc.constantFrom('one', '二', '**three**', 'a \\| b')
const note = fc.constantFrom('', `<!-- ${secret} -->\n\n`, `[${secret}]: https://a.cn\n\n`)
const quote = fc.constantFrom(
  '',
  `\n\n    > ${secret}`,
  `\n\n    more\n\n    > ${secret}`,
  `\n    > ${secret}\n    > two`,
)

const options = fc
  .tuple(fc.constantFrom('single', 'multiple'), ids(2, 6), fc.nat(), quote)
  .map(([type, all, nat, told]) => ({
    attributes: `type=${type}`,
    answers: all
      .map((id, index) => `- [${index === nat % all.length ? 'x' : ' '}] option ${index} <!-- #${id} -->${told}`)
      .join('\n'),
  }))
const ordering = fc.tuple(ids(3, 12), quote).map(([all, told]) => ({
  attributes: 'type=ordering',
  answers: all.map((id, index) => `${index + 1}. step ${id} <!-- #${id} -->${told}`).join('\n'),
}))
const matching = fc.tuple(ids(4, 9), cell).map(([all, text]) => {
  const half = Math.floor(all.length / 2)
  const rows = all.slice(half).map((right, at) => {
    const left = all[at] === undefined || at >= half ? ' ' : ` ${text} ${at} <!-- #${all[at]} --> `
    return `|${left}| other ${text} ${right} <!-- #${right} --> |`
  })
  return { attributes: 'type=matching', answers: ['| a | b |', '|-|-|', ...rows].join('\n') }
})
const numeric = fc.integer({ min: -99, max: 99 }).map((answer) => ({
  attributes: `type=numeric answer=${answer}.5 tolerance=0.25 unit="hours & more|${secret}"`,
  answers: '',
}))
const byPerson = fc.tuple(ids(1, 4), cell, cell).map(([all, low, high]) => ({
  attributes: 'type=open least=20 most=90',
  answers: [
    '| a | 0 | 1.5 | 3 |',
    '|-|-|-|-|',
    ...all.map((id) => `| seen ${id} <!-- #${id} --> | ${low} | | ${high} |`),
  ].join('\n'),
}))
const short = fc.constant({ attributes: 'type=short', answers: `- ${secret}\n- ${secret} 二` })

const question = fc
  .record({
    kind: fc.oneof(options, ordering, matching, numeric, short, byPerson),
    prompt: fc.array(words, { maxLength: 2 }),
    hidden: note,
    isExplained: fc.boolean(),
  })
  .map(({ kind, prompt, hidden, isExplained }) => (at: number) => {
    const told = isExplained ? `\n> ${secret} for everyone\n` : ''
    const asked = [...prompt, 'Asked.'].join('\n\n')
    return `:::question{#q-${at} ${kind.attributes} objectives="ask-first"}\n${asked}\n\n${hidden}${kind.answers}\n${told}\n:::\n`
  })
const bankText = fc
  .array(question, { minLength: 1, maxLength: 4 })
  .map((all) => `${sealedHead}\nHello.\n\n${all.map((write, at) => write(at)).join('\n')}`)

/** Some answer to a question, right or wrong, by chance. */
function someAnswer({ question: asked, key }: KeyedQuestion, seed: number): Answer {
  const turned = (choices: readonly Choice[]) => choices.map((_, at) => choices[(at + seed) % choices.length]?.id ?? '')
  switch (asked.type) {
    case 'single':
    case 'true-false':
      return { type: asked.type, choice: turned(asked.options)[0] ?? '' }
    case 'multiple':
      return { type: asked.type, choices: turned(asked.options).slice(0, 1 + (seed % 2)) }
    case 'ordering':
      return { type: asked.type, order: turned(asked.items) }
    case 'matching':
      return {
        type: asked.type,
        pairs: turned(asked.rights)
          .slice(0, asked.lefts.length)
          .map((right, at) => ({ left: asked.lefts[at]?.id ?? '', right })),
      }
    case 'numeric':
      return { type: asked.type, text: key?.type === 'numeric' && seed % 2 === 0 ? key.value : '3' }
    case 'short':
      return { type: asked.type, text: seed % 2 === 0 ? `${secret} 二` : 'else' }
    case 'open':
      return { type: asked.type, text: '我会先听她说。' }
    default:
      return asked satisfies never
  }
}

function sealed(text: string): {
  readonly bank: CompiledBank
  readonly text: string
  readonly handedOut: CompiledBank
} {
  const made = sealBank(source(text))
  if (made === null || made.text === null) throw new Error(`not sealed:\n${text}`)
  const handedOut = compileBank(source(made.text))
  if (handedOut.bank === null) throw new Error(`not compiled:\n${made.text}`)
  expect(handedOut.problems).toEqual([])
  return { bank: made.bank, text: made.text, handedOut: handedOut.bank }
}

test('what is handed out asks the same and holds nothing that answers, whatever the bank', () => {
  fc.assert(
    fc.property(bankText, (text) => {
      const { bank, text: out, handedOut } = sealed(text)
      expect(out).not.toContain(secret)
      expect(out).not.toMatch(/answer=|tolerance=/)
      expect(handedOut.seal).toBe('keys-apart')
      expect(handedOut.questions.map((one) => one.question)).toEqual(bank.questions.map((one) => one.question))
      for (const { key, feedback } of handedOut.questions) {
        expect([key, feedback]).toEqual([null, { byChoice: {}, general: [] }])
      }
      // Nothing is left to take out, and the order of what stands there says nothing of the key.
      expect(sealBank(source(text))?.text).toBe(out)
    }),
    { numRuns: 20 },
  )
})

test('one text is handed out whatever is right: the order of what stands there is that of the ids', () => {
  const handedOut = (right: string, order: readonly string[], rights: readonly string[]) => {
    const boxes = ['a', 'b'].map((id) => `- [${id === right ? 'x' : ' '}] ${id} <!-- #${id} -->`)
    const steps = order.map((id, at) => `${at + 1}. ${id} <!-- #${id} -->`)
    const rows = ['p', 'q', 'r'].map((id, at) => `| ${id} <!-- #${id} --> | ${rights[at]} <!-- #${rights[at]} --> |`)
    const ask = (type: string, answers: readonly string[]) =>
      `:::question{#q-${type} type=${type} objectives="ask-first"}\nAsked.\n\n${answers.join('\n')}\n\n:::\n`
    return sealed(
      `${sealedHead}\nHello.\n\n${[
        ask('single', boxes),
        ask('ordering', steps),
        ask('matching', ['| a | b |', '|-|-|', ...rows]),
      ].join('\n')}`,
    ).text
  }
  const one = handedOut('a', ['c', 'a', 'b'], ['z', 'x', 'y'])
  expect(handedOut('b', ['b', 'c', 'a'], ['y', 'z', 'x'])).toBe(one)
})

test('sealing and opening gives the marks of the bank that was never sealed', () => {
  fc.assert(
    fc.property(bankText, fc.nat({ max: 50 }), (text, seed) => {
      const { bank, handedOut } = sealed(text)
      const tykey = readTykey(writeTykey(tykeyOf(pack, { en: bank }, digestOf)) ?? '')
      if (tykey === null) throw new Error('a key that was written can be read')
      const answers = bank.questions.map((one, at) => ((seed + at) % 5 === 0 ? null : someAnswer(one, seed + at)))
      const asked = handedOut.questions.map((one, at) => ({
        question: one.question,
        language: 'en' as const,
        answer: answers[at] ?? null,
      }))
      const marks = bank.questions.map(({ question: { id, milliPoints }, ...one }, at) => {
        const answer = answers[at] ?? null
        const whole = bank.questions[at]?.question
        const earned =
          answer === null || one.key === null || !whole ? 0 : (markAnswer(whole, one.key, answer)?.milliPoints ?? null)
        return { question: id, earnedMilliPoints: earned, fullMilliPoints: milliPoints }
      })
      const opened = openSealed(asked, tykey, digestOf)
      if (opened.kind !== 'marked') throw new Error(opened.kind)
      expect(opened.marks).toMatchObject(marks)
    }),
    { numRuns: 20 },
  )
})

describe('a key', () => {
  const text = `${sealedHead}
Hello.

:::question{#q type=single objectives="ask-first"}
Who decides?

- [x] She does <!-- #she -->
- [ ] You do <!-- #you -->

:::
`
  const { bank } = sealed(text)
  const tykey = tykeyOf(pack, { en: bank }, digestOf)
  const open = (from: string, to: string) => {
    const other = sealed(text.replace(from, to)).handedOut.questions.map(({ question: asked }) => ({
      question: asked,
      language: 'en' as const,
      answer: { type: 'single' as const, choice: 'she' },
    }))
    return openSealed(other, tykey, digestOf)
  }

  test('opens the text it was made for, however it is set', () => {
    expect(open('', '')).toMatchObject({ kind: 'marked', marks: [{ earnedMilliPoints: 1000 }] })
    expect(open('Who decides?', '**Who**\ndecides?')).toMatchObject({ kind: 'marked' })
  })

  test.each([
    ['Who decides?', 'Who pays?'],
    ['She does <', 'He does <'],
    ['#she', '#he'],
    ['type=single', 'points=2 type=single'],
    ['{#q ', '{#r '],
  ])('is refused for another text: %s, %s', (from, to) => {
    expect(open(from, to).kind).toBe('not-fitting')
  })

  test('is no key with a byte more, another kind, or another form', () => {
    const written = writeTykey(tykey) ?? ''
    expect(readTykey(written)).toEqual(tykey)
    for (const broken of [
      `${written}\n`,
      written.replace('"format":1', '"format":2'),
      written.replace('single', 'essay'),
    ])
      expect(readTykey(broken)).toBeNull()
  })
})

test('a text that would not ask the same without its keys is refused, not handed out', () => {
  // The address of the prompt's link stands in the explanation, which has to go.
  const text = `${sealedHead}
Hello.

:::question{#q type=short objectives="ask-first"}
What is [this][place]?

- a word

> Well.
>
> [place]: https://a.cn

:::
`
  const made = sealBank(source(text))
  expect(made?.bank.questions).toHaveLength(1)
  expect(made?.text).toBeNull()
})

test('a bank whose keys travel apart may hold none', () => {
  const apart = frontMatter.replace(/---\n$/, 'keys: apart\n---\n')
  const rules = (text: string) =>
    compileBank(source(`${apart}\nHello.\n\n${text}`)).problems.map(({ ruleId }) => ruleId)
  expect(rules(':::question{#q type=numeric objectives="ask-first" answer=1}\na\n:::')).toEqual(['key-not-apart'])
  expect(rules(':::question{#q type=numeric objectives="ask-first"}\na\n:::')).toEqual([])
  const boxes = (mark: string) =>
    `:::question{#q type=single objectives="ask-first"}\na\n\n- [${mark}] a <!-- #a -->\n- [ ] b <!-- #b -->\n:::`
  expect(rules(boxes('x'))).toEqual(['key-not-apart'])
  expect(rules(boxes(' '))).toEqual([])
})

test('rules that need keys speak of the source and are silent on what is handed out', () => {
  const path = 'banks/final.en.md'
  const bad = `${exampleFrontMatter('final').replace('---\n\n', 'sealed: true\n---\n\n')}Take your time.

:::question{#pour type=single objectives="begin"}
Who pours the tea at the first visit?

- [x] Whoever lives in the yard, since it is her tea and her table <!-- #host -->
- [ ] The guest <!-- #guest -->
- [ ] The clerk <!-- #clerk -->

:::
`
  const { files } = english('Sit down first.\n', { manifest: 'examination: { bank: final }\n', files: { [path]: bad } })
  const rulesOf = (text: string) => lintFiles({ ...files, [path]: text }).map(({ ruleId }) => ruleId)
  expect(rulesOf(bad)).toContain('feedback-missing')
  expect(rulesOf(sealed(bad).text)).toEqual([])
})
