import { z } from 'zod'
import type { Answer } from './question.ts'
import { stableIdSchema } from './stable-id.ts'

/** Longest text of an answer, in UTF-16 units. Our own choice: room for a paragraph, none for a file. */
export const maxAnswerTextUnits = 2000

/** Longest text that answers an open question, in UTF-16 units. Our own choice: some 20,000 Chinese characters or 3,000 English words. */
export const maxOpenTextUnits = 20_000

/** Longest comment of a person on one answer, in UTF-16 units. Our own choice: a page of a letter. */
export const maxCommentUnits = 4000

/** Most ids or pairs in one answer. Our own choice, above any question a person can read. */
const maxAnswerParts = 200

const ids = z.array(stableIdSchema).max(maxAnswerParts).readonly()
const text = typedText(maxAnswerTextUnits)
const pair = z.strictObject({ left: stableIdSchema, right: stableIdSchema }).readonly()

/**
 * An answer as it arrives from outside: closed keys, capped sizes, text that can be written as UTF-8. It knows no
 * question; whether an answer fits its question is told by `checkAnswer` in the rules.
 */
export const answerSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.enum(['single', 'true-false']),
      choice: stableIdSchema,
    })
    .readonly(),
  z.strictObject({ type: z.literal('multiple'), choices: ids }).readonly(),
  z.strictObject({ type: z.literal('ordering'), order: ids }).readonly(),
  z
    .strictObject({
      type: z.literal('matching'),
      pairs: z.array(pair).max(maxAnswerParts).readonly(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('numeric'), text }).readonly(),
  z.strictObject({ type: z.literal('short'), text }).readonly(),
  z.strictObject({ type: z.literal('open'), text: typedText(maxOpenTextUnits) }).readonly(),
]) satisfies z.ZodType<Answer>

function typedText(mostUnits: number) {
  return (
    z
      .string()
      .max(mostUnits)
      // A lone half of a surrogate pair has no UTF-8 form, so the record could not keep the text exactly as typed.
      .refine((typed) => !/\p{Surrogate}/u.test(typed))
  )
}
