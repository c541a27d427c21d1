import { z } from 'zod'
import { savedFileSchema } from './completion.ts'
import { languageSchema } from './language-schema.ts'
import { learnerSchema } from './learner.ts'
import { erasureReceiptSchema, storedSchema } from './privacy.ts'
import { progressAfterSchema, progressSchema } from './progress.ts'
import { passphraseSchema, protectionSchema, recoveryCodeSchema, typedCodeSchema } from './protection.ts'

const nothing = z.undefined()
const language = languageSchema
const learner = z.string().min(1).max(80)
const passphrase = passphraseSchema
const next = passphraseSchema
const withPassphrase = z.strictObject({ learner, passphrase })

/** Shapes of the channels about passphrases, an instructor's help, moving, and what is stored. */
export const protectionChannels = {
  'protection:status': { input: z.strictObject({ learner }), output: protectionSchema },
  /** The code is shown once, and kept nowhere. */
  'protection:set': { input: withPassphrase, output: recoveryCodeSchema },
  'protection:change': { input: withPassphrase.extend({ next }), output: nothing },
  'protection:remove': { input: withPassphrase, output: nothing },
  'protection:new-code': { input: withPassphrase, output: recoveryCodeSchema },
  /** Asks where, and writes the code there. */
  'protection:save-code': {
    input: z.strictObject({ learner, code: typedCodeSchema, language }),
    output: savedFileSchema,
  },
  /** Opens one learner and locks all others. */
  'protection:unlock': { input: withPassphrase, output: learnerSchema },
  'protection:recover': {
    input: z.strictObject({ learner, code: typedCodeSchema, next }),
    output: learnerSchema,
  },
  /** Opens closed texts by the passphrase, or the recovery code, that they were written under. */
  'protection:reopen': { input: withPassphrase, output: protectionSchema },
  /** Locks everybody. */
  'protection:lock': { input: nothing, output: nothing },
  /** Answers once the program has locked everybody by itself. */
  'protection:await-lock': { input: nothing, output: nothing },
  /** Asks for the file of a help card. */
  'help:choose': { input: z.strictObject({ learner, language }), output: protectionSchema },
  'help:dismiss': { input: z.strictObject({ learner }), output: protectionSchema },
  /** Asks where, and writes the request there. */
  'help:request': { input: z.strictObject({ learner, language }), output: savedFileSchema },
  /** Asks for the instructor's answer; `null` when nobody chose one. */
  'help:accept': { input: z.strictObject({ learner, next, language }), output: recoveryCodeSchema.nullable() },
  'moves:out': { input: withPassphrase.extend({ language }), output: savedFileSchema },
  /** Asks for the file; `null` when nobody chose one. */
  'privacy:stored': { input: z.strictObject({ learner }), output: storedSchema },
  /** Asks where, and writes everything into a new folder there. */
  'privacy:export': { input: z.strictObject({ learner, language }), output: savedFileSchema },
  /** Erases at once: the page has asked. */
  'privacy:erase': { input: z.strictObject({ learner }), output: erasureReceiptSchema },
  /** How much is erased, in thousandths, once it is more than `after`; `null` once nothing is being erased. */
  'privacy:await-progress': { input: progressAfterSchema, output: progressSchema },
  'privacy:save-receipt': {
    input: z.strictObject({ receipt: erasureReceiptSchema, language }),
    output: savedFileSchema,
  },
  'moves:in': { input: z.strictObject({ passphrase, language }), output: learnerSchema.nullable() },
} as const
