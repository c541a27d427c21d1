import { z } from 'zod'
import { instantSchema } from '#contract/credential-backing.ts'
import { attemptMarkedSchema } from '#courses/record/payloads/attempt-payloads.ts'

/** What an instructor or issuer gives back to one learner: points of what was marked, and credentials with their codes. */
export const answerSchema = z.strictObject({
  learner: z.strictObject({ id: z.string().length(36), name: z.string().min(1).max(200) }),
  at: instantSchema,
  marks: z.array(attemptMarkedSchema).max(100).readonly(),
  credentials: z
    .array(
      z.strictObject({
        credential: z.string().min(1).max(400_000),
        claim: z.string().min(1).max(1000),
        template: z.string().min(1).max(3_000_000).nullable(),
      }),
    )
    .max(20)
    .readonly(),
})

/** See {@link answerSchema}. */
export type Answer = z.infer<typeof answerSchema>
