import { z } from 'zod'
import { type CreditCategory, creditCategories, deliveryFormats } from './credit-words.ts'
import { stableIdSchema } from './stable-id.ts'
import { wantedForm } from './wanted-form.ts'

/** Minutes by category; each minute of the course stands under one. */
const claimedMinutesSchema = z
  .partialRecord(z.enum(creditCategories), z.int().min(1).max(60_000))
  .refine((minutes) => Object.keys(minutes).length > 0, wantedForm('{ professional: 60 }'))

/** What a course claims to be worth; which authority accepts it is that authority's to say. */
export const creditClaimSchema = z
  .strictObject({
    delivery: z.enum(deliveryFormats),
    /** What it claims in general, and by every rule profile that has no claim of its own. */
    minutes: claimedMinutesSchema,
    /** What it claims by single rule profiles, by their ids. */
    profiles: z.record(stableIdSchema, claimedMinutesSchema).default({}),
  })
  .superRefine(({ minutes, profiles }, context) => {
    for (const [profile, claim] of Object.entries(profiles)) {
      for (const category of creditCategories) {
        const most = minutes[category] ?? 0
        if ((claim[category] ?? 0) > most) {
          context.addIssue({
            code: 'custom',
            path: ['profiles', profile, category],
            message: wantedForm(`≤ ${most}`),
          })
        }
      }
    }
  })

/** See {@link creditClaimSchema}. */
export type CreditClaim = z.infer<typeof creditClaimSchema>

/** Claimed minutes of one category. */
export type ClaimedPart = { readonly category: CreditCategory; readonly minutes: number }

/** What a course claims by a rule profile, each category once; with `null` what it claims in general. */
export function claimedParts(credit: CreditClaim, profile: string | null): readonly ClaimedPart[] {
  const claim = hasClaimFor(credit, profile) ? credit.profiles[profile] : credit.minutes
  return creditCategories.flatMap((category) => {
    const minutes = claim?.[category]
    return minutes === undefined ? [] : [{ category, minutes }]
  })
}

/** All minutes that a course claims by a rule profile, whatever their category; with `null` those that it claims in general. */
export function claimedMinutes(credit: CreditClaim, profile: string | null): number {
  return claimedParts(credit, profile).reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Whether a course claims by this profile something else than in general. */
export function hasClaimFor({ profiles }: CreditClaim, profile: string | null): profile is string {
  return profile !== null && Object.hasOwn(profiles, profile)
}

/** What a course is worth in general, in minutes: what it claims, or without a claim the minutes of its modules. */
export function courseCreditMinutes(credit: CreditClaim | undefined, moduleMinutes: readonly number[]): number {
  return credit === undefined ? moduleMinutes.reduce((sum, minutes) => sum + minutes, 0) : claimedMinutes(credit, null)
}
