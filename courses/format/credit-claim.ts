import { z } from 'zod'
import { creditCategories, deliveryFormats } from './credit-words.ts'
import { wantedForm } from './wanted-form.ts'

/** What a course claims to be worth; which authority accepts it is that authority's to say. */
export const creditClaimSchema = z.strictObject({
  delivery: z.enum(deliveryFormats),
  /** Minutes by category; each minute of the course stands under one. */
  minutes: z
    .partialRecord(z.enum(creditCategories), z.int().min(1).max(60_000))
    .refine((minutes) => Object.keys(minutes).length > 0, wantedForm('{ professional: 60 }')),
})

/** See {@link creditClaimSchema}. */
export type CreditClaim = z.infer<typeof creditClaimSchema>

/** All minutes of a claim, whatever their category. */
export function claimedMinutes({ minutes }: CreditClaim): number {
  return Object.values(minutes).reduce((sum, part) => sum + part, 0)
}

/** What a course is worth in minutes: what it claims, or without a claim the minutes of its modules. */
export function courseCreditMinutes(credit: CreditClaim | undefined, moduleMinutes: readonly number[]): number {
  return credit === undefined ? moduleMinutes.reduce((sum, minutes) => sum + minutes, 0) : claimedMinutes(credit)
}
