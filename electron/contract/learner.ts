import { z } from 'zod'
import { plainLineSchema } from '#courses/format/plain-line.ts'
import { learnerPurposes } from './learner-purpose.ts'

/** Names as people write them: any script, 1 to 80 characters after trimming, no control or direction characters. */
export const learnerNameSchema = plainLineSchema(80)

/** A profile on this PC. */
export const learnerSchema = z.strictObject({
  learner: z.string(),
  name: z.string(),
  purpose: z.enum(learnerPurposes),
  createdAt: z.int(),
  /** Of the root key, to be compared by eye or telephone. */
  fingerprint: z.string(),
  /** Whether a passphrase protects the profile, and whether it was given since the program started. */
  lock: z.enum(['none', 'open', 'locked']),
  /** When the profile was last moved out to another PC; `null` for never. */
  movedAt: z.int().nullable(),
})

/** See {@link learnerSchema}. */
export type LearnerView = z.infer<typeof learnerSchema>
