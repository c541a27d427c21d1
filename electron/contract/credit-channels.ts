import { z } from 'zod'
import { ruleProfileSchema } from '#courses/format/rule-profile.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { savedFileSchema } from './completion.ts'
import { creditGivenSchema, creditViewSchema, followGivenSchema } from './credit.ts'
import { creditPapers } from './credit-words.ts'
import { languageSchema } from './language-schema.ts'

const learner = z.string().min(1).max(80)
const entry = z.uuid()
const language = languageSchema
const nothing = z.undefined()

/** Shapes of the channels about the ledger of credit. */
export const creditChannels = {
  'credit:view': { input: z.strictObject({ learner, language }), output: creditViewSchema },
  /** On the disk when it returns, scan and all. */
  'credit:add': { input: z.strictObject({ learner, given: creditGivenSchema }), output: entry },
  'credit:correct': { input: z.strictObject({ learner, entry, given: creditGivenSchema }), output: nothing },
  'credit:withdraw': { input: z.strictObject({ learner, entry }), output: nothing },
  'credit:restore': { input: z.strictObject({ learner, entry }), output: nothing },
  'credit:follow': { input: z.strictObject({ learner, given: followGivenSchema }), output: nothing },
  'credit:unfollow': { input: z.strictObject({ learner, profile: stableIdSchema }), output: nothing },
  'credit:put-profile': { input: z.strictObject({ learner, profile: ruleProfileSchema }), output: nothing },
  'credit:remove-profile': { input: z.strictObject({ learner, profile: stableIdSchema }), output: nothing },
  /** Asks where, in the reader's language, and writes a table, a transcript or the dossier there. */
  'credit:save': { input: z.strictObject({ learner, what: z.enum(creditPapers), language }), output: savedFileSchema },
  /** Asks where, and writes the scan of an entry there. */
  'credit:save-scan': { input: z.strictObject({ learner, entry, language }), output: savedFileSchema },
} as const
