import { expect, test } from 'vitest'
import { claimedMinutes, claimedParts, courseCreditMinutes, creditClaimSchema } from '#courses/format/credit-claim.ts'

const claim = creditClaimSchema.parse({
  delivery: 'self-study',
  minutes: { ethics: 15, professional: 900 },
  profiles: { 'nasw-distance': { professional: 90 } },
})

test('by a profile with a claim of its own that claim counts, by every other and in general the whole', () => {
  expect([claimedMinutes(claim, 'nasw-distance'), claimedMinutes(claim, 'us-tx'), claimedMinutes(claim, null)]).toEqual(
    [90, 915, 915],
  )
  expect(claimedParts(claim, 'nasw-distance')).toEqual([{ category: 'professional', minutes: 90 }])
  expect(claimedParts(claim, null)).toEqual([
    { category: 'professional', minutes: 900 },
    { category: 'ethics', minutes: 15 },
  ])
})

test('a profile may be called like a property of every object', () => {
  expect(claimedMinutes(claim, 'constructor')).toBe(915)
})

test('without a claim a course is worth the minutes of its modules', () => {
  expect([courseCreditMinutes(undefined, [75, 90]), courseCreditMinutes(claim, [75, 90])]).toEqual([165, 915])
})
