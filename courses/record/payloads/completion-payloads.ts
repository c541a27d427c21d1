import { z } from 'zod'
import { courseLanguages } from '#courses/format/course-language.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { packVersionSchema } from './attempt-payloads.ts'

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
  serial: z.string().min(1).max(64),
  /** Who stands behind it; further levels come as further versions. */
  level: z.literal('self-recorded'),
  ...course,
  /** The signed credential, character by character: as UTF-8 it is what the paper carries, so the paper can be drawn again. */
  credential: z.string().min(1).max(400_000),
})
