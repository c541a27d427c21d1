import { z } from 'zod'
import { languageSchema } from './language-schema.ts'
import { completionLevels, invalidReasons } from './record-words.ts'

/**
 * Control characters, half surrogates, line separators, and the marks that turn the direction of writing round: with
 * them one text can look like another, or break a line of a signed text.
 */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** One line as it is shown: not empty, no space around it, at most `limit` UTF-16 units. */
const line = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => text.trim() === text && !hidden.test(text))

/** A text in both languages. */
const bothLanguages = (limit: number) => z.strictObject({ en: line(limit), 'zh-CN': line(limit) })

/** Milliseconds since 1970 in UTC, up to the year 9892. */
const instant = z.int().min(0).max(250_000_000_000_000)

/** An Ed25519 key as a did:key (W3C CCG did:key method). */
const didKey = z.string().regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/)

const minutes = z.int().min(0).max(60_000)
const milliPoints = z.int().min(0).max(1_000_000_000)

/** How a course was taken. */
export const deliveryFormats = ['self-study', 'face-to-face', 'live-online', 'blended'] as const

/**
 * All that a completion record says, as plain data: the page is drawn from it, the credential is built from it and read
 * back into it. The fields are the union of what the authorities of the standards notes (section 1.4) ask for.
 */
export const completionFactsSchema = z.strictObject({
  /** Number of the record, unique for its issuer; ASCII, so that it can be typed from paper. */
  serial: z
    .string()
    .max(40)
    .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
  level: z.enum(completionLevels),
  learner: z.strictObject({ name: line(80) }),
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
    title: bothLanguages(500),
  }),
  /** In the order of the course. */
  modules: z
    .array(z.strictObject({ id: z.string().max(64), title: bothLanguages(500) }))
    .min(1)
    .max(100)
    .refine((modules) => new Set(modules.map((module) => module.id)).size === modules.length)
    .refine((modules) => modules.every((module) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(module.id))),
  /** Credit, fixed by the course and its version. */
  creditMinutes: minutes,
  /** Measured active time: information, not credit. */
  studyMinutes: minutes,
  deliveryFormat: z.enum(deliveryFormats),
  startedAt: instant,
  completedAt: instant,
  /** The examination that passed. */
  score: z
    .strictObject({ earnedMilliPoints: milliPoints, fullMilliPoints: milliPoints.min(1) })
    .refine((score) => score.earnedMilliPoints <= score.fullMilliPoints),
  /** Least share of points that passes. */
  passPercent: z.int().min(1).max(100),
  evaluationSubmittedAt: instant,
  attestation: z.strictObject({ signedAt: instant, text: line(2000) }),
  authors: z
    .array(z.strictObject({ name: bothLanguages(200), credentials: bothLanguages(500).nullable() }))
    .min(1)
    .max(50),
  studyLanguage: languageSchema,
  issuer: z.strictObject({ did: didKey, name: bothLanguages(200) }),
  issuedAt: instant,
  /** In which offset from UTC the dates are told; China is 480. */
  utcOffsetMinutes: z.int().min(-720).max(840),
})

/** See {@link completionFactsSchema}. */
export type CompletionFacts = z.infer<typeof completionFactsSchema>

const { serial, level, learner, pack, creditMinutes, issuer } = completionFactsSchema.shape

/** The few things that the QR code of a paper says, within the bounds of {@link completionFactsSchema}. */
export const compactClaimSchema = z.strictObject({
  serial,
  level,
  name: learner.shape.name,
  packId: pack.shape.id,
  packVersion: pack.shape.version,
  creditMinutes,
  /** `2026-03-05`, from 1970 to 2149. */
  completedOn: z.iso.date().refine((date) => date >= '1970-01-01' && date < '2149-06-07'),
  issuerDid: issuer.shape.did,
})

/** See {@link compactClaimSchema}. */
export type CompactClaim = z.infer<typeof compactClaimSchema>

/** Somebody whose signature is trusted on this PC. */
export const trustedIssuerSchema = z.strictObject({ did: didKey, name: bothLanguages(200) })

/** See {@link trustedIssuerSchema}. */
export type TrustedIssuer = z.infer<typeof trustedIssuerSchema>

/**
 * What checking found: signed by somebody trusted here; soundly signed by a key nobody here vouches for; or not what
 * was signed. `at` says where: a path in the document, a field of the page, or nothing.
 */
export const credentialVerdictSchema = z.discriminatedUnion('standing', [
  z.strictObject({ standing: z.literal('trusted'), issuer: trustedIssuerSchema }),
  z.strictObject({ standing: z.literal('valid-unknown-issuer'), did: z.string() }),
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
