import { z } from 'zod'
import { plainLineSchema } from './plain-line.ts'
import { stableIdSchema } from './stable-id.ts'

/** The front matter of a module's file. Keys are closed; the format's README says what each means. */
export const moduleFrontMatterSchema = z.strictObject({
  id: stableIdSchema,
  title: plainLineSchema(200),
  summary: plainLineSchema(500),
  /** The author's estimate of study time in minutes. */
  minutes: z.int().min(1).max(1200),
  objectives: z
    .array(z.strictObject({ id: stableIdSchema, text: plainLineSchema(500) }))
    .min(1)
    .max(50),
})

/**
 * The front matter of a bank. `sealed` is the author's wish that its keys travel apart; `keys` is written where they do, by
 * whoever took them out.
 */
export const bankFrontMatterSchema = moduleFrontMatterSchema.extend({
  sealed: z.literal(true).optional(),
  keys: z.literal('apart').optional(),
})

/** See {@link bankFrontMatterSchema}; a module's has none of its two keys. */
export type BankFrontMatter = z.infer<typeof bankFrontMatterSchema>

/** See {@link moduleFrontMatterSchema}. */
export type ModuleFrontMatter = z.infer<typeof moduleFrontMatterSchema>
