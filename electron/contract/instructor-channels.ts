import { z } from 'zod'
import { publisherNameSchema } from '#courses/format/publisher-name.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { savedFileSchema } from './completion.ts'
import { languageSchema } from './language-schema.ts'
import { helpCardSchema, helpRequestViewSchema, passphraseSchema } from './protection.ts'
import { releaseViewSchema } from './release.ts'

const language = languageSchema
const learner = z.string().min(1).max(80)
const id = stableIdSchema

/** Shapes of the channels by which an instructor helps one learner: releases of another attempt, and help cards. */
export const instructorChannels = {
  /** Asks where, and writes a release there that lets `learner` begin another attempt, in the name of the profile `by`. */
  'releases:give': { input: z.strictObject({ by: learner, learner, pack: id, language }), output: savedFileSchema },
  /** Asks for a release for this examination and takes it in; `null` when nobody chose one. */
  'releases:take': {
    input: z.strictObject({ learner, pack: id, module: id, language }),
    output: releaseViewSchema.nullable(),
  },
  'help-cards:list': { input: z.undefined(), output: z.array(helpCardSchema).readonly() },
  'help-cards:create': {
    input: z.strictObject({ name: publisherNameSchema, passphrase: passphraseSchema }),
    output: z.array(helpCardSchema).readonly(),
  },
  /** Asks where, and writes the card there for learners to choose. */
  'help-cards:save': { input: z.strictObject({ card: z.string().max(80), language }), output: savedFileSchema },
  /** Asks for a request for help, and says who asks; `null` when nobody chose one. The last one read waits for its answer. */
  'help-cards:read-request': { input: z.strictObject({ language }), output: helpRequestViewSchema.nullable() },
  /** Asks where, and writes the answer to the request that waits there. */
  'help-cards:answer': { input: z.strictObject({ passphrase: passphraseSchema, language }), output: savedFileSchema },
} as const
