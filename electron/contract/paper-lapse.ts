import { z } from 'zod'
import { keyEndReasons, withdrawalReasons } from './record-words.ts'

/** Why a paper counts no more, by the calendar of this PC: withdrawn on a day for a reason, or past its last day. */
export const paperLapseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('revoked'),
    day: z.string(),
    by: z.enum(['serial', 'key']),
    reason: z.enum([...withdrawalReasons, ...keyEndReasons]),
  }),
  z.strictObject({
    kind: z.literal('expired'),
    /** The last day on which it counted. */
    day: z.string(),
  }),
])

/** See {@link paperLapseSchema}. */
export type PaperLapse = z.infer<typeof paperLapseSchema>
