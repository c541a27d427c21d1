import { z } from 'zod'
import { errorCodes } from './errors/error-codes.ts'
import { languageSchema } from './language-schema.ts'

/** What the page must know before it can draw anything. */
export const appDescriptionSchema = z.strictObject({
  version: z.string(),
  /** Name and version of what the app runs on, as shown. */
  runtime: z.string(),
  /** The language the operating system asks for; used while settings say `null`. */
  systemLanguage: languageSchema,
  /** Where the records are kept, for the reader to see and to back up. */
  dataFolder: z.string(),
  startup: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ready') }),
    z.strictObject({
      kind: z.literal('failed'),
      code: z.enum(errorCodes),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ]),
})

/** See {@link appDescriptionSchema}. */
export type AppDescription = z.infer<typeof appDescriptionSchema>
