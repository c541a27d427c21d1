import { z } from 'zod'

/** Names as people write them: any script, 1 to 80 characters after trimming, no control or direction characters. */
export const learnerNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => !/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name), {
    message: 'control characters',
  })

/** What somebody learns for: preparing an internship, continuing education beside the job, or teaching. */
export const learnerPurposes = ['student', 'worker', 'instructor'] as const

/** See {@link learnerPurposes}. */
export type LearnerPurpose = (typeof learnerPurposes)[number]

/** What counts where nobody said. */
export const defaultPurpose: LearnerPurpose = 'worker'

/** A profile on this PC. */
export const learnerSchema = z.strictObject({
  learner: z.string(),
  name: z.string(),
  purpose: z.enum(learnerPurposes),
  createdAt: z.int(),
})

/** See {@link learnerSchema}. */
export type LearnerView = z.infer<typeof learnerSchema>
