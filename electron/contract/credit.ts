import { z } from 'zod'
import { creditDetailsSchema } from '#courses/format/credit-details.ts'
import { creditCategories, creditForms, evidenceKinds, maxScanBytes } from '#courses/format/credit-words.ts'
import { isDay } from '#courses/format/day.ts'
import { ruleProfileSchema } from '#courses/format/rule-profile.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import type { ShareVerdict } from '#courses/rules/credit/share-minutes.ts'
import { shareVerdicts } from './credit-words.ts'
import { paperLapseSchema } from './paper-lapse.ts'
import { completionLevels } from './record-words.ts'

const minutes = z.int().min(0)
const milliPoints = z.int().min(0)
const { title, provider, from, to, parts, form, evidence } = creditDetailsSchema.shape

/** A day of the calendar, `YYYY-MM-DD`. */
export const daySchema = z.string().refine(isDay)

const scanSchema = evidence.shape.file.unwrap()

/** The scan of an entry: as it was, none, or these bytes. A little more than a scan may have comes through, so that it is refused with the reason. */
const scanGivenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('new'),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 4 * maxScanBytes, { message: 'too large' }),
  }),
])

/** What somebody says of credit earned elsewhere, as they fill it in. */
export const creditGivenSchema = z
  .strictObject({ title, provider, from, to, parts, form, evidence: z.enum(evidenceKinds), scan: scanGivenSchema })
  .refine((given) => given.from <= given.to)

/** See {@link creditGivenSchema}. */
export type CreditGiven = z.infer<typeof creditGivenSchema>

/** Whom a learner is with a profile. `firstStart` is the day on which the first period began that is to be looked at. */
export const followGivenSchema = z.strictObject({
  profile: stableIdSchema,
  grade: stableIdSchema,
  firstStart: daySchema,
})

/** See {@link followGivenSchema}. */
export type FollowGiven = z.infer<typeof followGivenSchema>

const verdict = z.enum(shareVerdicts satisfies readonly ShareVerdict[])

/** Minutes of an entry by what became of them, in one period of one profile. */
const shareSchema = z.strictObject({
  category: z.enum(creditCategories).nullable(),
  minutes,
  verdict,
  part: z.string().nullable(),
})

/** Where a learner stands with a profile: `courses/rules/credit` says what each figure means. */
export const creditStandingSchema = z.strictObject({
  start: daySchema,
  end: daySchema,
  handInFrom: daySchema.nullable(),
  carriedMinutes: minutes,
  rows: z
    .array(
      z.strictObject({
        part: z.string().nullable(),
        doneMinutes: minutes,
        wantedMinutes: minutes,
        missingMinutes: minutes,
      }),
    )
    .readonly(),
  missingMinutes: minutes,
  selfStudy: z.strictObject({ countedMinutes: minutes, mostMinutes: minutes }).nullable(),
  entries: z.array(z.strictObject({ entry: z.string(), shares: z.array(shareSchema).readonly() })).readonly(),
})

/** A profile that is followed, with where the learner stands today. */
export const followViewSchema = followGivenSchema.extend({
  standing: creditStandingSchema,
  /** What the courses on this computer could cover of the need, were all of them completed in one period. */
  coverage: z.strictObject({ courses: z.int(), countedMinutes: minutes, wantedMinutes: minutes }),
})

/** See {@link followViewSchema}. */
export type FollowView = z.infer<typeof followViewSchema>

/** One entry of the ledger. */
export const creditEntrySchema = z.strictObject({
  /** Id of the event that added it, or `course:` and the pack's id. */
  entry: z.string(),
  /** `tianye` follows from a completed course and is not to be changed by hand. */
  source: z.enum(['added', 'tianye']),
  title: z.string(),
  provider: z.string(),
  from: daySchema,
  to: daySchema,
  parts: z.array(z.strictObject({ category: z.enum(creditCategories).nullable(), minutes })).readonly(),
  form: z.enum(creditForms),
  evidence: z.enum([...evidenceKinds, 'completion-record']),
  /** `isHere` says whether the scan lies on this computer. */
  scan: scanSchema.extend({ isHere: z.boolean() }).nullable(),
  /** Who stands behind a completed course; `null` for what the learner entered. */
  level: z.enum(completionLevels).nullable(),
  /** Number of the paper of a completed course that goes with its level, once there is one. */
  serial: z.string().nullable(),
  /** Papers of a completed course that count no more, in the order of the record; what stands without them says `level`. */
  lapsed: z
    .array(z.strictObject({ serial: z.string(), level: z.enum(completionLevels), lapse: paperLapseSchema }))
    .readonly(),
  /** The examination that passed; `null` for what the learner entered, and where there was none. */
  score: z.strictObject({ earnedMilliPoints: milliPoints, fullMilliPoints: milliPoints }).nullable(),
  /** The mark it was passed under, in percent; `null` where nobody said. */
  passPercent: z.int().nullable(),
  addedAt: z.int(),
  correctedAt: z.int().nullable(),
  withdrawnAt: z.int().nullable(),
})

/** See {@link creditEntrySchema}. */
export type CreditEntryView = z.infer<typeof creditEntrySchema>

/** A profile that may be followed; `isOwn` was made by this learner. */
export const profileViewSchema = z.strictObject({ profile: ruleProfileSchema, isOwn: z.boolean() })

/** See {@link profileViewSchema}. */
export type ProfileView = z.infer<typeof profileViewSchema>

/** The whole ledger of a learner. */
export const creditViewSchema = z.strictObject({
  today: daySchema,
  profiles: z.array(profileViewSchema).readonly(),
  follows: z.array(followViewSchema).readonly(),
  /** Newest first, withdrawn ones last. */
  entries: z.array(creditEntrySchema).readonly(),
})

/** See {@link creditViewSchema}. */
export type CreditView = z.infer<typeof creditViewSchema>
