import { describe, expect, it } from 'vitest'
import { markAnswer } from '#courses/rules/marking/mark-answer.ts'
import { type Case, mark, matching, multiple, numeric, ordering, short, single, trueFalse } from './questions.ts'

const abcd = ['a', 'b', 'c', 'd']
const three = [
  ['task', 'village'],
  ['field', 'method'],
  ['learner', 'diary'],
] as const

/** Choices as `id+` right, `id-` wrong, `id?` missed. */
const signs = { right: '+', wrong: '-', missed: '?' } as const

const choiceCases: readonly [why: string, example: Case, milliPoints: number, verdict: string, perChoice: string][] = [
  ['single, right', single(abcd, 'b', 'b'), 1000, 'right', 'b+'],
  ['single, wrong', single(abcd, 'b', 'c'), 0, 'wrong', 'c- b?'],
  ['true/false, right', trueFalse('false', 'false', 500), 500, 'right', 'false+'],
  ['true/false, wrong', trueFalse('false', 'true', 500), 0, 'wrong', 'true- false?'],
  ['multiple, all', multiple(abcd, ['a', 'c'], ['c', 'a']), 1000, 'right', 'c+ a+'],
  ['multiple, half', multiple(abcd, ['a', 'c'], ['a']), 500, 'partly', 'a+ c?'],
  ['multiple, all and one too many', multiple(abcd, ['a', 'c'], ['a', 'b', 'c']), 500, 'partly', 'a+ b- c+'],
  ['multiple, one each: nothing', multiple(abcd, ['a', 'c'], ['a', 'b']), 0, 'wrong', 'a+ b- c?'],
  ['multiple, everything picked', multiple(abcd, ['a', 'c'], abcd), 0, 'wrong', 'a+ b- c+ d-'],
  ['multiple, never below nothing', multiple(abcd, ['a'], ['b', 'c', 'd']), 0, 'wrong', 'b- c- d- a?'],
  ['multiple, thirds round down', multiple(abcd, ['a', 'b', 'c'], ['a', 'b']), 666, 'partly', 'a+ b+ c?'],
  ['multiple, a key without a right option', multiple(abcd, [], ['a']), 0, 'wrong', 'a-'],
  ['multiple, one milli-point', multiple(abcd, ['a', 'b'], ['a'], 1), 0, 'partly', 'a+ b?'],
  ['ordering, all', ordering(abcd, abcd), 1000, 'right', 'a+ b+ c+ d+'],
  ['ordering, neighbours swapped', ordering(abcd, ['a', 'c', 'b', 'd']), 666, 'partly', 'a+ c+ b- d+'],
  ['ordering, last put first', ordering(abcd, ['d', 'a', 'b', 'c']), 666, 'partly', 'd- a+ b+ c+'],
  ['ordering, halves swapped', ordering(abcd, ['c', 'd', 'a', 'b']), 333, 'partly', 'c+ d+ a- b-'],
  ['ordering, reversed', ordering(abcd, ['d', 'c', 'b', 'a']), 0, 'wrong', 'd- c- b- a-'],
  ['ordering, one item', ordering(['a'], ['a']), 1000, 'right', 'a+'],
  ['matching, all', matching(three, three.toReversed()), 1000, 'right', 'task+ field+ learner+'],
  [
    'matching, two swapped',
    matching(three, [
      ['task', 'method'],
      ['field', 'village'],
      ['learner', 'diary'],
    ]),
    333,
    'partly',
    'task- field- learner+',
  ],
  [
    'matching, one left open, one with a side too many',
    matching(
      three,
      [
        ['task', 'village'],
        ['learner', 'office'],
      ],
      ['office'],
    ),
    333,
    'partly',
    'task+ field? learner-',
  ],
]

describe('marking of choices', () => {
  it.each(choiceCases)('%s', (_why, example, milliPoints, verdict, perChoice) => {
    const marking = mark(example)
    expect({
      ...marking,
      perChoice: marking.perChoice.map((choice) => choice.id + signs[choice.mark]).join(' '),
    }).toEqual({ rulesVersion: 1, milliPoints, verdict, perChoice, note: null })
  })
})

const hours = ['小时', 'h', 'hours']
const yuan = ['元', '¥']
const numericCases: readonly [example: Case, isRight: boolean, note: string | null][] = [
  [numeric('72', '0', hours, '72 hours'), true, null],
  [numeric('72', '0', hours, '72小时'), true, null],
  [numeric('72', '0', hours, '７２　小時。'), true, null],
  [numeric('72', '0', hours, ' 72.00 H '), true, null],
  [numeric('72', '0', hours, '7\u200b2'), true, 'unit-absent'],
  [numeric('72', '0', hours, '72。'), true, 'unit-absent'],
  [numeric('72', '0', hours, '72.'), true, 'unit-absent'],
  [numeric('72', '0', hours, '+72'), true, 'unit-absent'],
  [numeric('72', '0', hours, '73'), false, 'unit-absent'],
  [numeric('72', '0', hours, '72 minutes'), false, 'unit-wrong'],
  [numeric('72', '0', hours, '约72小时'), false, 'unit-wrong'],
  [numeric('72', '0', hours, '七十二'), false, 'not-a-number'],
  [numeric('72', '0', hours, '72-73'), false, 'unit-wrong'],
  [numeric('10', '0', [], '10²'), false, 'unit-wrong'],
  [numeric('102', '0', [], '10²'), false, 'unit-wrong'],
  [numeric('30000', '0', yuan, '30,000元'), true, null],
  [numeric('30000', '0', yuan, '３０，０００ 元'), true, null],
  [numeric('30000', '0', yuan, '30 000'), true, 'unit-absent'],
  [numeric('30000', '0', yuan, '￥30\u2009000.00'), true, null],
  [numeric('30000', '0', yuan, '3万元'), true, null],
  [numeric('30000', '0', yuan, '3萬'), true, null],
  [numeric('300000000', '0', yuan, '3億元'), true, null],
  [numeric('30000', '0', yuan, '3万人'), false, 'unit-wrong'],
  [numeric('3', '0', ['万元'], '3万元'), true, null],
  [numeric('3', '0', ['万元'], '3元'), false, 'unit-wrong'],
  [numeric('3', '0', [], '3人'), false, 'unit-wrong'],
  [numeric('1234567', '0', [], '1,234,567'), true, null],
  [numeric('12345', '0', [], '1,2345'), false, 'not-a-number'],
  [numeric('12345', '0', [], '1 2345'), false, 'not-a-number'],
  [numeric('1234567', '0', [], '1,234 567'), false, 'not-a-number'],
  [numeric('1.5', '0', [], '1,5'), false, 'not-a-number'],
  [numeric('15', '0', [], '1 5'), false, 'not-a-number'],
  [numeric('1.5', '0', [], '1.5.0'), false, 'not-a-number'],
  [numeric('75', '0', ['%'], '75%'), true, null],
  [numeric('75', '0', ['%'], '75 ％'), true, null],
  [numeric('75', '0', ['%'], '75'), true, 'unit-absent'],
  [numeric('75', '0', ['%'], '0.75'), false, 'unit-absent'],
  [numeric('0.75', '0', [], '75%'), true, null],
  [numeric('0.75', '0', [], '.75'), true, null],
  [numeric('0.75', '0', [], '75'), false, null],
  [numeric('0.75', '0', hours, '75%'), false, 'unit-wrong'],
  [numeric('0.3', '0.1', [], '0.2'), true, null],
  [numeric('0.3', '0.1', [], '0.4'), true, null],
  [numeric('0.3', '0.1', [], '0.40000000000000000001'), false, null],
  [numeric('-5', '0', ['℃'], '−5°C'), true, null],
  [numeric('-5', '0', ['℃'], '－５ ℃'), true, null],
  [numeric('-5', '0', ['℃'], '负5℃'), true, null],
  [numeric('-5', '0', ['℃'], '5℃'), false, null],
  [numeric('1,200', '0', [], '1200'), true, null],
  [numeric('12', '0', ['㎡'], '12 m²'), true, null],
  [numeric('0', '0', [], '-0'), true, null],
  [numeric('0', '0', [], ''), false, 'not-a-number'],
  [numeric('0', '0', [], '-'), false, 'not-a-number'],
]

describe('marking of numbers', () => {
  it.each(numericCases)('%# %o', (example, isRight, note) => {
    const { milliPoints, verdict, note: noted } = mark(example)
    expect([milliPoints, verdict, noted]).toEqual(isRight ? [1000, 'right', note] : [0, 'wrong', note])
  })
})

const shortCases: readonly [accepted: readonly string[], text: string, isRight: boolean][] = [
  [['empowerment', '增能', '赋权'], 'Empowerment', true],
  [['empowerment', '增能', '赋权'], '  ＥＭＰＯＷＥＲＭＥＮＴ. ', true],
  [['empowerment', '增能', '赋权'], '賦權', true],
  [['empowerment', '增能', '赋权'], '“增能”。', true],
  [['empowerment', '增能', '赋权'], '增 能', true],
  [['empowerment', '增能', '赋权'], '增权', false],
  [['賦權'], '赋权', true],
  [['the family’s own words'], "The family's  own\nwords", true],
  [['self-determination'], 'self–determination', true],
  [['self-determination'], 'self determination', false],
  [['尊重、接纳'], '尊重，接納', true],
  [['尊重、接纳'], '尊重, 接纳！', true],
  [['《社会工作者职业道德指引》'], '社會工作者職業道德指引', true],
  [['老·王'], '老・王', true],
  [['seek, ask'], 'seek,ask', true],
  [['café'], 'cafe\u200b\u0301', true],
  [['C#'], 'c#', true],
  [['C#'], 'C', false],
  [['straße'], 'STRASSE', true],
  [['村委会'], '村\u200b委会', true],
  [['?'], '？', true],
  [['?'], '!', false],
  [['', ' '], '', false],
]

describe('marking of short answers', () => {
  it.each(shortCases)('%j takes %j: %j', (accepted, text, isRight) => {
    const { milliPoints, verdict } = mark(short(accepted, text))
    expect([milliPoints, verdict]).toEqual(isRight ? [1000, 'right'] : [0, 'wrong'])
  })
})

describe('what must never be marked wrong by mistake', () => {
  const cases = [
    single(abcd, 'a', 'a'),
    multiple(abcd, ['a'], ['a']),
    ordering(abcd, abcd),
    matching(three, three),
    numeric('1', '0', [], '1'),
    short(['a'], 'a'),
    trueFalse('true', 'true'),
  ]
  const mixed = cases.flatMap((a) => cases.filter((b) => a !== b).map((b) => [a, b] as const))

  it.each(mixed)('a key or an answer of another type throws: %#', (a, b) => {
    expect(() => markAnswer(a.question, b.key, a.answer)).toThrow('question q')
    expect(() => markAnswer(a.question, a.key, b.answer)).toThrow('question q')
  })

  it('the unit shown is accepted even where the key does not list it', () => {
    const { question, answer } = numeric('72', '0', ['小时'], '72小时')
    const key = { type: 'numeric', value: '72', tolerance: '0', units: [] } as const
    expect(markAnswer(question, key, answer)?.verdict).toBe('right')
  })

  it('a numeric key that is no number throws', () => {
    expect(() => mark(numeric('many', '0', [], '1'))).toThrow('no number in key')
    expect(() => mark(numeric('1', '10%', [], '1'))).toThrow('no number in key')
  })
})
