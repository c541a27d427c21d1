import { z } from 'zod'

/** A release that was taken in: the wait before another attempt is lifted. */
export const releaseViewSchema = z.strictObject({
  pack: z.string(),
  packTitle: z.string(),
  module: z.string(),
  /** How many attempts were handed in by then. */
  attempts: z.int(),
  /** Who gave it: the name as it stands in the file, and the fingerprint of the key that signed it. */
  by: z.strictObject({ name: z.string(), fingerprint: z.string() }),
  givenAt: z.int(),
})

/** See {@link releaseViewSchema}. */
export type ReleaseView = z.infer<typeof releaseViewSchema>
