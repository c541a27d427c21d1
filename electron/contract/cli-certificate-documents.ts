import { z } from 'zod'
import { returnOutcomeSchema, waitingAnswerSchema } from './marking.ts'
import { givenLevels, withdrawalReasons } from './record-words.ts'
import {
  answerOutcomeSchema,
  certificateRequestSchema,
  givenCredentialSchema,
  heldCredentialSchema,
  takenAnswerSchema,
  takenListSchema,
} from './trust-view.ts'

const ok = z.literal(true)
const answered = z.strictObject({ ok, outcomes: z.array(answerOutcomeSchema) })

/** The `--json` documents of the commands that ask for, give and hold credentials, that mark written answers, and say whom to trust. */
export const certificateDocuments = {
  'certificate request': z.strictObject({ ok, request: certificateRequestSchema, file: z.string() }),
  'certificate confirm': answered,
  'certificate issue': answered,
  'certificate revoke': z.strictObject({
    ok,
    serial: z.string(),
    reason: z.enum(withdrawalReasons),
    /** The new status list. */
    file: z.string(),
  }),
  'marking list': z.strictObject({
    ok,
    answers: z.array(waitingAnswerSchema).readonly(),
    /** The file that was written to be filled in. */
    file: z.string().nullable(),
  }),
  /** How many were kept, and of how many every criterion has a level. */
  'marking take': z.strictObject({ ok, kept: z.int(), whole: z.int() }),
  'marking return': z.strictObject({ ok, outcomes: z.array(returnOutcomeSchema).readonly() }),
  'certificate import': z.strictObject({ ok, taken: takenAnswerSchema }),
  'certificate list': z.strictObject({
    ok,
    requests: z.array(certificateRequestSchema).readonly(),
    /** What the learner of the call holds. */
    held: z.array(heldCredentialSchema),
    /** Without a learner: what was given here. */
    given: z.array(givenCredentialSchema).readonly(),
  }),
  'certificate paper': z.strictObject({ ok, serial: z.string(), level: z.enum(givenLevels), file: z.string() }),
  'issuers sign': z.strictObject({ ok, list: z.string(), number: z.int(), file: z.string() }),
  'issuers import': z.strictObject({ ok, lists: z.array(takenListSchema) }),
  'issuers list': z.strictObject({ ok, lists: z.array(takenListSchema).readonly() }),
} as const
