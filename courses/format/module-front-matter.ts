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

/** See {@link moduleFrontMatterSchema}. */
export type ModuleFrontMatter = z.infer<typeof moduleFrontMatterSchema>
