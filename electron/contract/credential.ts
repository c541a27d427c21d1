import { z } from 'zod'
import {
  backingSchema,
  didKeySchema,
  instantSchema,
  lineSchema,
  serialSchema,
  textsSchema,
} from './credential-backing.ts'
import { languageSchema } from './language-schema.ts'
import { completionLevels, invalidReasons, keyEndReasons, unknownReasons, withdrawalReasons } from './record-words.ts'

const minutes = z.int().min(0).max(60_000)
const milliPoints = z.int().min(0).max(1_000_000_000)

/** How a course was taken. */
export const deliveryFormats = ['self-study', 'face-to-face', 'live-online', 'blended'] as const

/**
 * All that a completion record says, as plain data: the page is drawn from it, the credential is built from it and read
 * back into it. The fields are the union of what the authorities of the standards notes (section 1.4) ask for.
 */
export const completionFactsSchema = z
  .strictObject({
    /** Number of the record, unique for its issuer; ASCII, so that it can be typed from paper. */
    serial: serialSchema,
    level: z.enum(completionLevels),
    learner: z.strictObject({ name: lineSchema(80) }),
    pack: z.strictObject({
      id: z
        .string()
        .max(64)
        .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
      version: z
        .string()
        .max(40)
        .regex(/^\d+\.\d+\.\d+$/),
      /** SHA-256 of the pack, 64 lower-case hexadecimal digits. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      title: textsSchema(500),
    }),
    /** In the order of the course. */
    modules: z
      .array(z.strictObject({ id: z.string().max(64), title: textsSchema(500) }))
      .min(1)
      .max(100)
      .refine((modules) => new Set(modules.map((module) => module.id)).size === modules.length)
      .refine((modules) => modules.every((module) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(module.id))),
    /** Credit, fixed by the course and its version. */
    creditMinutes: minutes,
    /** Measured active time: information, not credit. */
    studyMinutes: minutes,
    deliveryFormat: z.enum(deliveryFormats),
    startedAt: instantSchema,
    completedAt: instantSchema,
    /** The examination that passed. */
    score: z
      .strictObject({ earnedMilliPoints: milliPoints, fullMilliPoints: milliPoints.min(1) })
      .refine((score) => score.earnedMilliPoints <= score.fullMilliPoints),
    /** Least share of points that passes. */
    passPercent: z.int().min(1).max(100),
    evaluationSubmittedAt: instantSchema,
    attestation: z.strictObject({ signedAt: instantSchema, text: lineSchema(2000) }),
    authors: z
      .array(z.strictObject({ name: textsSchema(200), credentials: textsSchema(500).nullable() }))
      .min(1)
      .max(50),
    studyLanguage: languageSchema,
    issuer: z.strictObject({ did: didKeySchema, name: textsSchema(200) }),
    issuedAt: instantSchema,
    /** In which offset from UTC the dates are told; China is 480. */
    utcOffsetMinutes: z.int().min(-720).max(840),
    /** What stands behind the two upper levels; not there for what the learner recorded alone. */
    backing: backingSchema.optional(),
  })
  .refine(({ level, backing }) => (level === 'self-recorded') === (backing === undefined))
  .refine(({ level, backing }) => (level === 'issuer-signed') === ((backing?.confirmation ?? null) !== null))
  .refine(({ backing, issuedAt }) => backing === undefined || issuedAt % 1000 === 0)
  .refine(({ backing, creditMinutes }) => {
    const categories = backing?.terms.categories ?? []
    return categories.length === 0 || categories.reduce((sum, one) => sum + one.minutes, 0) === creditMinutes
  })

/** See {@link completionFactsSchema}. */
export type CompletionFacts = z.infer<typeof completionFactsSchema>

const { serial, level, learner, pack, creditMinutes, issuer } = completionFactsSchema.shape

/** The few things that the QR code of a paper says, within the bounds of {@link completionFactsSchema}. */
export const compactClaimSchema = z
  .strictObject({
    serial,
    level,
    name: learner.shape.name,
    packId: pack.shape.id,
    packVersion: pack.shape.version,
    creditMinutes,
    /** `2026-03-05`, from 1970 to 2149. */
    completedOn: z.iso.date().refine((date) => date >= '1970-01-01' && date < '2149-06-07'),
    issuerDid: issuer.shape.did,
    /** What judging an upper level needs: seconds since 1970 UTC, and the last day in the offset, 1970 to 2149. */
    validity: z
      .strictObject({
        issuedAtSeconds: z.int().min(0).max(0xffff_ffff),
        utcOffsetMinutes: z.int().min(-720).max(840),
        expiresOn: z.iso
          .date()
          .refine((date) => date >= '1970-01-01' && date < '2149-06-06')
          .nullable(),
      })
      .optional(),
  })
  .refine((claim) => (claim.level === 'self-recorded') === (claim.validity === undefined))

/** See {@link compactClaimSchema}. */
export type CompactClaim = z.infer<typeof compactClaimSchema>

/** Somebody whose signature is trusted on this PC. */
export const trustedIssuerSchema = z.strictObject({ did: didKeySchema, name: textsSchema(200) })

/** See {@link trustedIssuerSchema}. */
export type TrustedIssuer = z.infer<typeof trustedIssuerSchema>

/** Newest date of the status lists that speak of it, in milliseconds; `null` where its status could not be checked. */
const statusAt = z.int().nullable()

/** Who signed, as a list that is trusted here names them; `null` where none does. */
const knownIssuer = trustedIssuerSchema.nullable()

/**
 * What checking found, of the first rule that applies (`electron/interop/openbadges/README.md`): not what was signed; withdrawn;
 * past its last day; signed by somebody trusted here; or soundly signed by a key nobody here vouches for. `at` of a reason says
 * where: a path in the document, a field of the page, or nothing.
 */
export const credentialVerdictSchema = z.discriminatedUnion('standing', [
  z.strictObject({ standing: z.literal('trusted'), issuer: trustedIssuerSchema, statusAt }),
  z.strictObject({
    standing: z.literal('valid-unknown-issuer'),
    did: z.string(),
    why: z.enum(unknownReasons),
    statusAt,
  }),
  z.strictObject({
    standing: z.literal('expired'),
    did: z.string(),
    issuer: knownIssuer,
    expiredOn: z.string(),
    statusAt,
  }),
  z.strictObject({
    standing: z.literal('revoked'),
    did: z.string(),
    issuer: knownIssuer,
    by: z.enum(['serial', 'key']),
    at: z.int(),
    reason: z.enum([...withdrawalReasons, ...keyEndReasons]),
  }),
  z.strictObject({
    standing: z.literal('invalid'),
    reasons: z.array(z.strictObject({ reason: z.enum(invalidReasons), at: z.string() })).readonly(),
  }),
])

/** See {@link credentialVerdictSchema}. */
export type CredentialVerdict = z.infer<typeof credentialVerdictSchema>

/** What checking a file found: a paper (PDF) or a credential alone (JSON), and what is soundly signed in it. */
export const fileVerificationSchema = z.strictObject({
  source: z.enum(['paper', 'credential', 'unknown']),
  verdict: credentialVerdictSchema,
  /** Also there where the credential is sound and only the page is not; `null` where nothing sound is signed. */
  says: completionFactsSchema.nullable(),
})

/** See {@link fileVerificationSchema}. */
export type FileVerification = z.infer<typeof fileVerificationSchema>

/** What checking the text of a QR code found. It speaks for the few values it says, and for nothing else on a paper. */
export const codeVerificationSchema = z.strictObject({
  source: z.literal('code'),
  verdict: credentialVerdictSchema,
  /** `null` where the text is not soundly signed. */
  says: compactClaimSchema.nullable(),
})

/** See {@link codeVerificationSchema}. */
export type CodeVerification = z.infer<typeof codeVerificationSchema>

/** What checking found, of a file or of the text of a code. */
export const verificationSchema = z.discriminatedUnion('source', [fileVerificationSchema, codeVerificationSchema])

/** See {@link verificationSchema}. */
export type Verification = z.infer<typeof verificationSchema>
