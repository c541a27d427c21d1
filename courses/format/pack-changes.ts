import { z } from 'zod'
import { bothLanguagesSchema } from './both-languages.ts'
import { stableIdSchema } from './stable-id.ts'
import { semanticVersionSchema } from './version-range.ts'

const what = {
  /** Id of the module or bank it stands in; the pack's own for a whole module or bank. */
  in: stableIdSchema,
  /** Id of the heading, question, module or bank. */
  id: stableIdSchema,
  note: bothLanguagesSchema(500).optional(),
}

/** What an author says of one id between two versions. */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...what, kind: z.enum(['wording', 'meaning', 'removed']) }),
  /** To another module or bank, under the same id. */
  z.strictObject({ ...what, kind: z.literal('moved'), to: stableIdSchema }),
])

/** See {@link changeSchema}. */
export type StatedChange = z.infer<typeof changeSchema>

/** `changes.json`: what an author says of changes, where the default rule would say something else or too little. */
export const packChangesSchema = z.strictObject({
  versions: z
    .array(
      z.strictObject({
        from: semanticVersionSchema,
        to: semanticVersionSchema,
        note: bothLanguagesSchema(500).optional(),
        changes: z.array(changeSchema).max(1000).readonly(),
      }),
    )
    .max(200)
    .readonly(),
})

/** See {@link packChangesSchema}. */
export type PackChanges = z.infer<typeof packChangesSchema>
