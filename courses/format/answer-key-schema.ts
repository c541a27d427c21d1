import { z } from 'zod'
import type { AnswerKey } from './question.ts'
import { stableIdSchema } from './stable-id.ts'

const ids = z.array(stableIdSchema).max(200).readonly()
const words = z.string().max(200)

/** The key of a question as it arrives from outside, by its type. */
export const answerKeySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['single', 'true-false']), right: stableIdSchema }),
  z.strictObject({ type: z.literal('multiple'), right: ids }),
  z.strictObject({ type: z.literal('ordering'), order: ids }),
  z.strictObject({
    type: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ left: stableIdSchema, right: stableIdSchema }))
      .max(200)
      .readonly(),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    value: decimal(),
    tolerance: decimal(),
    units: z.array(words).max(200).readonly(),
  }),
  z.strictObject({ type: z.literal('short'), accepted: z.array(words).max(500).readonly() }),
  z.strictObject({ type: z.literal('open') }),
]) satisfies z.ZodType<AnswerKey>

/** As a source may write it, so that marking can always read it. */
function decimal() {
  return z.string().regex(/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/)
}
