import { z } from 'zod'
import { publisherNameSchema } from '#courses/format/publisher-name.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { certificateTemplateSchema } from './certificate-template.ts'
import { savedFileSchema } from './completion.ts'
import { languageSchema } from './language-schema.ts'
import { publisherKeyViewSchema } from './pack-import.ts'
import { pagePictureSchema } from './page-picture.ts'
import { passphraseSchema } from './protection.ts'
import { givenLevels } from './record-words.ts'
import {
  answerOutcomeSchema,
  certificateRequestSchema,
  heldCredentialSchema,
  openedFileSchema,
  takenListSchema,
} from './trust-view.ts'

const nothing = z.undefined()
const language = languageSchema
const learner = z.string().min(1).max(80)
const level = z.enum(givenLevels)

/** What a learner asks for and holds. */
export const certificateDeskSchema = z.strictObject({
  requests: z.array(certificateRequestSchema).readonly(),
  held: z.array(heldCredentialSchema).readonly(),
})

/** See {@link certificateDeskSchema}. */
export type CertificateDesk = z.infer<typeof certificateDeskSchema>

/** What an instructor or issuer has before them. */
export const givingDeskSchema = z.strictObject({
  requests: z.array(certificateRequestSchema).readonly(),
  keys: z.array(publisherKeyViewSchema).readonly(),
  lists: z.array(takenListSchema).readonly(),
})

/** See {@link givingDeskSchema}. */
export type GivingDesk = z.infer<typeof givingDeskSchema>

/** Shapes of the channels about requests, confirmations, certificates and issuer lists. */
export const certificateChannels = {
  'certificates:list': { input: z.strictObject({ learner }), output: certificateDeskSchema },
  /** Records the request, asks where, and writes the bundle that carries it. */
  'certificates:request': {
    input: z.strictObject({ learner, pack: stableIdSchema, level, language }),
    output: savedFileSchema,
  },
  /** Asks which answer or list, and takes it in; `null` when none was picked. */
  'certificates:take': { input: z.strictObject({ language }), output: openedFileSchema.nullable() },
  /** Asks where, and writes the paper there. */
  'certificates:save': {
    input: z.strictObject({ learner, serial: z.string().max(40), language }),
    output: savedFileSchema,
  },
  'giving:view': { input: nothing, output: givingDeskSchema },
  'giving:make-key': {
    input: z.strictObject({ name: publisherNameSchema, passphrase: passphraseSchema }),
    output: publisherKeyViewSchema,
  },
  /** Asks for the keys of a sealed examination or a template, for the answers to come; gives its name, or `null` for none. */
  'giving:choose': {
    input: z.strictObject({ what: z.enum(['tykey', 'template']), language }),
    output: z.string().nullable(),
  },
  /** Asks for a folder, answers every open request of a level, and writes the answers there; `null` when no folder was picked. */
  'giving:answer': {
    input: z.strictObject({ level, key: z.string().max(100), passphrase: passphraseSchema, language }),
    output: z.array(answerOutcomeSchema).readonly().nullable(),
  },
  /** Asks which template, to be changed; `null` when none was picked. */
  'templates:open': { input: z.strictObject({ language }), output: certificateTemplateSchema.nullable() },
  /** Asks which picture, and gives it in Base64 for a template once a page was drawn with it; `null` when none was picked. */
  'templates:picture': {
    input: z.strictObject({ template: certificateTemplateSchema, language }),
    output: z.string().nullable(),
  },
  'templates:preview': { input: z.strictObject({ template: certificateTemplateSchema }), output: pagePictureSchema },
  /** Asks where, and writes the template there. */
  'templates:save': {
    input: z.strictObject({ template: certificateTemplateSchema, language }),
    output: savedFileSchema,
  },
  /** Asks which list, and takes it in; `null` when none was picked. One that is not known is refused and waits to be accepted. */
  'issuers:choose': { input: z.strictObject({ language }), output: takenListSchema.nullable() },
  /** Takes in the list that waits. */
  'issuers:accept': { input: nothing, output: takenListSchema },
} as const
