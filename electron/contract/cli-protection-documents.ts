import { z } from 'zod'
import { learnerSchema } from './learner.ts'
import { erasureReceiptSchema } from './privacy.ts'
import { helpCardSchema, helpRequestViewSchema, protectionSchema, recoveryCodeSchema } from './protection.ts'
import { releaseViewSchema } from './release.ts'

const ok = { ok: z.literal(true) }
const done = z.strictObject({ ...ok, learner: learnerSchema })
const withCode = done.extend({ recovery: recoveryCodeSchema })
const withFile = z.strictObject({ ...ok, file: z.string() })

/** The `--json` documents of the commands about passphrases, help cards, releases, moves and privacy. */
export const protectionDocuments = {
  'learner protection': done.extend({ protection: protectionSchema }),
  'learner passphrase set': withCode,
  'learner passphrase change': done,
  'learner passphrase remove': done,
  'learner recovery-code': withCode,
  'learner recover': done,
  'learner reopen': done.extend({ protection: protectionSchema }),
  'learner move-out': done.extend({ file: z.string() }),
  'learner move-in': done,
  'learner export': done.extend({ folder: z.string(), files: z.array(z.string()).readonly() }),
  'learner erase': withFile.extend({ receipt: erasureReceiptSchema }),
  'learner help choose': done.extend({ card: helpCardSchema }),
  'learner help remove': done,
  'learner help request': done.extend({ file: z.string() }),
  'learner help accept': withCode,
  'release new': withFile.extend({
    learner: z.string(),
    pack: z.string(),
    module: z.string(),
    attempts: z.int(),
  }),
  'release take': z.strictObject({ ...ok, release: releaseViewSchema }),
  'help-card new': z.strictObject({ ...ok, card: helpCardSchema }),
  'help-card list': z.strictObject({ ...ok, cards: z.array(helpCardSchema).readonly() }),
  'help-card export': withFile.extend({ card: helpCardSchema }),
  /** `file` is `null` without `-o`: then it only shows who asks. */
  'help-card answer': z.strictObject({ ...ok, request: helpRequestViewSchema, file: z.string().nullable() }),
} as const
