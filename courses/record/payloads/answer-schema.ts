import { z } from 'zod'
import type { Answer } from '../../format/question.ts'
import { stableIdSchema } from '../../format/stable-id.ts'

/** More than any question offers; keeps a hostile file small. */
const maxChoices = 200

const ids = z.array(stableIdSchema).max(maxChoices).readonly()
const typed = z.string().max(20_000)

/** What a learner answers, as the record keeps it: exactly as given, right or wrong, sensible or not. */
export const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['single', 'true-false']),
    choice: stableIdSchema,
  }),
  z.strictObject({ type: z.literal('multiple'), choices: ids }),
  z.strictObject({ type: z.literal('ordering'), order: ids }),
  z.strictObject({
    type: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ left: stableIdSchema, right: stableIdSchema }))
      .max(maxChoices)
      .readonly(),
  }),
  z.strictObject({ type: z.literal('numeric'), text: typed }),
  z.strictObject({ type: z.literal('short'), text: typed }),
]) satisfies z.ZodType<Answer>
