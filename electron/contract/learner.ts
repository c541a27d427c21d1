import { z } from 'zod'
import { learnerPurposes } from './learner-purpose.ts'

/** Names as people write them: any script, 1 to 80 characters after trimming, no control or direction characters. */
export const learnerNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => !/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name), {
    message: 'control characters',
  })

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
