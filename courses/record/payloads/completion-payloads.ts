import { z } from 'zod'
import { courseLanguages } from '#courses/format/course-language.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { keyEndReasons, withdrawalReasons } from '#courses/format/withdrawal-reasons.ts'
import { packVersionSchema } from './attempt-payloads.ts'

const serial = z.string().min(1).max(64)

const course = { pack: stableIdSchema, packVersion: packVersionSchema }
const language = z.enum(courseLanguages)

/** content-seen 1: the learner has read a module through. */
export const contentSeenSchema = z.strictObject({
  ...course,
  module: stableIdSchema,
  /** Time the module was open and in use, in milliseconds; `null` where nothing measured it. Information, never a rule. */
  activeMs: z.int().min(0).nullable(),
})

/** evaluation-submitted 1: what the learner thinks of the course. */
export const evaluationSubmittedSchema = z.strictObject({
  ...course,
  /** The language the form was read in. */
  language,
  ratings: z
    .array(
      z.strictObject({
        item: stableIdSchema,
        /** 1 (not at all) to 5 (wholly); `null` for one who cannot say. */
        value: z.int().min(1).max(5).nullable(),
      }),
    )
    .min(1)
    .max(50)
    .refine((ratings) => new Set(ratings.map(({ item }) => item)).size === ratings.length)
    .readonly(),
  /** UTF-16 units; empty for none. */
  comment: z.string().max(2000),
})

/** attestation-signed 1: a statement the learner puts their name to. */
export const attestationSignedSchema = z.strictObject({
  ...course,
  language,
  /** The exact words that were signed. */
  text: z.string().min(1).max(2000),
  /** The name as the learner wrote it under the statement. */
  name: z.string().min(1).max(200),
})

/** certificate-issued 1. */
export const certificateIssuedSchema = z.strictObject({
  /** The number on the paper. */
  serial,
  /** Who stands behind it. */
  level: z.enum(['self-recorded', 'instructor-confirmed', 'issuer-signed']),
  ...course,
  /** The signed credential, character by character: as UTF-8 it is what the paper carries, so the paper can be drawn again. */
  credential: z.string().min(1).max(400_000),
  /** The text of its QR code where somebody else signed it; what the learner signed is made again when it is drawn. */
  claim: z.string().min(1).max(1000).optional(),
  /** The file of the template that its paper is drawn with, character by character. */
  template: z.string().min(1).max(3_000_000).optional(),
})

/** certificate-requested 1. The request's id is the id of this event. */
export const certificateRequestedSchema = z.strictObject({
  ...course,
  level: z.enum(['instructor-confirmed', 'issuer-signed']),
  /** The name as it is to be printed. */
  name: z.string().min(1).max(80),
  /** The learner's number with the authority; never that of an identity card. */
  registrationNumber: z.string().min(1).max(80).nullable(),
  /** A certificate of before that this one is to take the place of, and why. */
  replaces: z.strictObject({ serial, reason: z.enum(['renewal', 'name-corrected', 'reissued']) }).nullable(),
})

/** certificate-revoked 1: a paper counts no more, as signed lists said that were taken in. */
export const certificateRevokedSchema = z.strictObject({
  serial,
  pack: stableIdSchema,
  /** Whether its own number was withdrawn, or the key that signed it. */
  by: z.enum(['serial', 'key']),
  /** From when on, as the list tells it: milliseconds since 1970 UTC. */
  revokedAt: z.int(),
  reason: z.enum([...withdrawalReasons, ...keyEndReasons]),
})
