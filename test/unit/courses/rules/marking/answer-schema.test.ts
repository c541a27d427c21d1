import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import type { Answer } from '#courses/format/question.ts'

const accepted: readonly Answer[] = [
  { type: 'single', choice: 'a' },
  { type: 'true-false', choice: 'yes' },
  { type: 'multiple', choices: ['a', 'b-2'] },
  { type: 'multiple', choices: [] },
  { type: 'ordering', order: ['b', 'a'] },
  { type: 'matching', pairs: [{ left: 'l', right: 'r' }] },
  { type: 'numeric', text: '７２ 小时' },
  { type: 'short', text: '增'.repeat(2000) },
  { type: 'short', text: '\u{1f33e}' },
  { type: 'open', text: '增'.repeat(20_000) },
  { type: 'open', text: 'Two lines\nof a note' },
]

const refused: readonly unknown[] = [
  null,
  [],
  'a',
  {},
  { type: 'essay', text: 'a' },
  { type: 'single' },
  { type: 'single', choice: 1 },
  { type: 'single', choice: 'Not an id' },
  { type: 'single', choice: 'a', extra: true },
  { type: 'single', text: 'a' },
  { type: 'multiple', choices: 'a' },
  { type: 'multiple', choices: Array.from({ length: 201 }, () => 'a') },
  { type: 'matching', pairs: [{ left: 'l' }] },
  { type: 'matching', pairs: [{ left: 'l', right: 'r', extra: 1 }] },
  { type: 'matching', pairs: [['l', 'r']] },
  { type: 'numeric', text: 72 },
  { type: 'short', text: 'a'.repeat(2001) },
  { type: 'short', text: 'a\ud83c' },
  { type: 'open', text: 'a'.repeat(20_001) },
  { type: 'open', text: 'a\ud83c' },
  { type: 'open' },
]

describe('answerSchema', () => {
  it('is the type Answer', () => {
    expectTypeOf<z.infer<typeof answerSchema>>().toEqualTypeOf<Answer>()
    expectTypeOf<z.input<typeof answerSchema>>().toEqualTypeOf<Answer>()
  })

  it.each(accepted)('takes %j as it is', (answer) => {
    expect(answerSchema.parse(answer)).toEqual(answer)
  })

  it.each(refused)('refuses %j', (value) => {
    expect(answerSchema.safeParse(value).success).toBe(false)
  })
})
