import { z } from 'zod'

const count = z.int().min(0)

/** What a learner did in the last seven days of this PC's calendar, the oldest first and today last. */
export const weekViewSchema = z.strictObject({
  days: z
    .array(
      z.strictObject({
        /** `2026-01-05`. */
        day: z.string(),
        answers: count,
        /** Notes written, each on the day it was last written on. */
        notes: count,
        signOffs: count,
      }),
    )
    .length(7)
    .readonly(),
})

/** See {@link weekViewSchema}. */
export type WeekView = z.infer<typeof weekViewSchema>
