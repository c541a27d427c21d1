import { z } from 'zod'
import { ruleProfileSchema } from '#courses/format/rule-profile.ts'
import { creditGivenSchema, creditViewSchema, profileViewSchema } from './credit.ts'

// A schema with a condition cannot leave a key out; its parts can.
const { scan: _, ...fields } = creditGivenSchema.shape

/** FILE.json of `tianye credit add` and `credit correct`. */
export const creditFileSchema = z
  .strictObject({ format: z.literal(1), ...fields })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before from' })

/** FILE.json of `tianye credit profile`. */
export const profileFileSchema = z.strictObject({ format: z.literal(1), profile: ruleProfileSchema })

const ok = z.literal(true)
const ofEntry = z.strictObject({ ok, entry: z.string() })
const ofFile = z.strictObject({ ok, file: z.string() })

/** The `--json` documents of the commands about credit. */
export const creditDocuments = {
  credit: z.strictObject({ ok, credit: creditViewSchema }),
  'credit add': ofEntry,
  'credit correct': ofEntry,
  'credit withdraw': ofEntry,
  'credit restore': ofEntry,
  'credit profiles': z.strictObject({ ok, profiles: z.array(profileViewSchema).readonly() }),
  'credit profile': z.strictObject({ ok, profile: z.string() }),
  'credit follow': z.strictObject({ ok, followed: z.string() }),
  'credit unfollow': z.strictObject({ ok, unfollowed: z.string() }),
  'credit table': ofFile,
  'credit dossier': ofFile,
  transcript: ofFile,
} as const
