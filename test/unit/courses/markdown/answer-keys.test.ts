import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { moduleOf } from './compiling.ts'

const secret = 'sesame'
const id = fc.integer({ min: 0, max: 999_999 }).map((number) => `i${number}`)
const words = fc.constantFrom('one', '问题', '**two**', '“三”', '*四*，五', '`six`', '- [x] done', '[七](https://a.cn)')
const ids = (count: { readonly minLength: number; readonly maxLength: number }) => fc.uniqueArray(id, count)
const feedback = `  > ${secret} feedback`

const options = fc
  .tuple(fc.constantFrom('single', 'multiple'), ids({ minLength: 2, maxLength: 6 }), fc.nat())
  .map(([type, all, nat]) => {
    const right = nat % all.length
    const items = all.map((each, index) => `- [${index === right ? 'x' : ' '}] option <!-- #${each} -->\n${feedback}`)
    return { attributes: `type=${type}`, answers: items.join('\n') }
  })
const ordering = ids({ minLength: 3, maxLength: 6 }).map((all) => ({
  attributes: 'type=ordering',
  answers: all.map((each, index) => `${index + 1}. item <!-- #${each} -->\n ${feedback}`).join('\n'),
}))
const matching = ids({ minLength: 4, maxLength: 8 }).map((all) => {
  const rows = all.slice(0, Math.floor(all.length / 2)).map((each, index) => {
    return `| one side <!-- #${each} --> | other side <!-- #${all[all.length - 1 - index] ?? ''} --> |`
  })
  return { attributes: 'type=matching', answers: ['| a | b |', '|-|-|', ...rows].join('\n') }
})
const numeric = fc.integer({ min: 100_000, max: 999_999 }).map((answer) => ({
  attributes: `type=numeric answer=${answer}.125 tolerance=0.0625 unit="h|${secret}"`,
  answers: '',
}))
const open = ids({ minLength: 1, maxLength: 4 }).map((all) => ({
  attributes: 'type=open least=20',
  answers: ['| a | 0 | 2.5 |', '|-|-|-|', ...all.map((each) => `| seen <!-- #${each} --> | low | high |`)].join('\n'),
}))
const short = fc.constant({ attributes: 'type=short', answers: `- ${secret}\n- ${secret} 二` })
const question = fc.tuple(
  fc.oneof(options, ordering, matching, numeric, short, open),
  fc.array(words, { minLength: 1, maxLength: 3 }),
)

it('tells nothing of the key in what is asked', () => {
  fc.assert(
    fc.property(question, ([{ attributes, answers }, prompt]) => {
      const text = `:::question{#q ${attributes}}\n${prompt.join('\n\n')}\n\nAsked.\n\n${answers}\n\n> ${secret} for everyone\n:::`
      const module = moduleOf(text)
      const [keyed] = module.questions
      if (!keyed) throw new Error('one question')
      const asked = JSON.stringify(keyed.question)
      expect(asked).not.toMatch(/checked|feedback|"right"|"order"|"pairs"|accepted|tolerance|"key"|0\.0625|\.125/)
      expect(asked).not.toContain(secret)
      expect(JSON.stringify(module.pages)).not.toContain(secret)
      expect(JSON.stringify([keyed.key, keyed.feedback])).toContain(secret)
    }),
    { numRuns: 150 },
  )
})

it('asks the same whichever option is right', () => {
  const asked = (marks: readonly [string, string]) => {
    const text = `:::question{#q type=single}\nA\n\n- [${marks[0]}] a <!-- #a -->\n- [${marks[1]}] b <!-- #b -->\n:::`
    return moduleOf(text).questions.map((keyed) => keyed.question)
  }
  expect(asked(['x', ' '])).toEqual(asked([' ', 'x']))
})

it('asks the same whatever the right order or pairs are', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }),
      fc.shuffledSubarray(['w', 'x', 'y', 'z'], { minLength: 4 }),
      (items, rights) => {
        const list = items.map((each, index) => `${index + 1}. ${each} <!-- #${each} -->`)
        const rows = items.map(
          (each, index) => `| ${each} <!-- #${each} --> | ${rights[index]} <!-- #${rights[index]} --> |`,
        )
        const text = `:::question{#q type=ordering}\nA\n\n${list.join('\n')}\n:::\n\n:::question{#r type=matching}\nB\n\n| a | b |\n|-|-|\n${rows.join('\n')}\n:::`
        const asked = moduleOf(text).questions.map((keyed) => JSON.stringify(keyed.question))
        expect(asked).toEqual(reference)
      },
    ),
    { numRuns: 40 },
  )
})

const reference = moduleOf(
  ':::question{#q type=ordering}\nA\n\n1. d <!-- #d -->\n2. c <!-- #c -->\n3. b <!-- #b -->\n4. a <!-- #a -->\n:::\n\n' +
    ':::question{#r type=matching}\nB\n\n| a | b |\n|-|-|\n| a <!-- #a --> | w <!-- #w --> |\n| b <!-- #b --> | x <!-- #x --> |\n| c <!-- #c --> | y <!-- #y --> |\n| d <!-- #d --> | z <!-- #z --> |\n:::',
).questions.map((keyed) => JSON.stringify(keyed.question))
