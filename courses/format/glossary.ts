import { z } from 'zod'
import { bothLanguagesSchema } from './both-languages.ts'
import { stableIdSchema } from './stable-id.ts'

/** `glossary.yaml`: words of the course in both languages. A lesson links to one as `glossary#id`. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({ id: stableIdSchema, term: bothLanguagesSchema(100), definition: bothLanguagesSchema(1000) }),
    )
    .min(1)
    .max(500)
    .readonly(),
})

/** See {@link glossarySchema}. */
export type Glossary = z.infer<typeof glossarySchema>
