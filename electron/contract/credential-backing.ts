import { z } from 'zod'
import { replacementReasons } from './record-words.ts'

/**
 * Control characters, half surrogates, line separators, and the marks that turn the direction of writing round: with
 * them one text can look like another, or break a line of a signed text.
 */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** One line as it is shown: not empty, no space around it, at most `limit` UTF-16 units. */
export const lineSchema = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => text.trim() === text && !hidden.test(text))

/** A text in both languages. */
export const textsSchema = (limit: number) => z.strictObject({ en: lineSchema(limit), 'zh-CN': lineSchema(limit) })

/** Milliseconds since 1970 in UTC, up to the year 9892. */
export const instantSchema = z.int().min(0).max(250_000_000_000_000)

/** An Ed25519 key as a did:key (W3C CCG did:key method). */
export const didKeySchema = z.string().regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/)

/** Number of a record, unique for its issuer; ASCII, so that it can be typed from paper. */
export const serialSchema = z
  .string()
  .max(40)
  .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)

const hex64 = z.string().regex(/^[0-9a-f]{64}$/)

/** The newest event of a chain that was checked. */
export const chainHeadSchema = z.strictObject({ chain: hex64, seq: z.int().min(1), hash: hex64 })

/** How hard a course is, in the words of continuing education. */
export const courseLevels = ['introductory', 'intermediate', 'advanced'] as const

/**
 * What a provider adds to a certificate; each may be missing. With the facts of the completion it is the union of what authorities
 * ask for (the standards notes, section 1.4).
 */
export const certificateTermsSchema = z.strictObject({
  /** The authority's approval of this title. */
  approvalId: lineSchema(120).nullable(),
  providerNumber: lineSchema(120).nullable(),
  providerContact: lineSchema(300).nullable(),
  /** On whose behalf or by whose leave it is issued. */
  authority: textsSchema(500).nullable(),
  place: textsSchema(200).nullable(),
  courseLevel: z.enum(courseLevels).nullable(),
  /** How the credit is split; empty for not at all, else it adds up to the credit. */
  categories: z
    .array(
      z.strictObject({
        category: z
          .string()
          .max(64)
          .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
        minutes: z.int().min(0).max(60_000),
      }),
    )
    .max(20)
    .readonly(),
  minutesPerClassHour: z.int().min(1).max(600).nullable(),
  signatory: z.strictObject({ name: lineSchema(80), title: textsSchema(200) }).nullable(),
})

/** See {@link certificateTermsSchema}. */
export type CertificateTerms = z.infer<typeof certificateTermsSchema>

/** Terms that say nothing. */
export const noTerms: CertificateTerms = {
  approvalId: null,
  providerNumber: null,
  providerContact: null,
  authority: null,
  place: null,
  courseLevel: null,
  categories: [],
  minutesPerClassHour: null,
  signatory: null,
}

/** What stands behind an upper level. */
export const backingSchema = z.strictObject({
  /** Where each of the learner's chains stood when it was checked, in the order of the chains. */
  heads: z
    .array(chainHeadSchema)
    .min(1)
    .max(100)
    .readonly()
    .refine((heads) => heads.every(({ chain }, at) => at === 0 || (heads[at - 1]?.chain ?? '') < chain)),
  /** The instructor-confirmed credential that an issuer-signed one rests on. */
  confirmation: z.strictObject({ serial: serialSchema, did: didKeySchema, name: textsSchema(200) }).nullable(),
  replaces: z.strictObject({ reason: z.enum(replacementReasons), serial: serialSchema }).nullable(),
  /** Last day it is valid, in the offset of the record; `null` where it does not expire. */
  expiresOn: z.iso
    .date()
    .refine((date) => date >= '1970-01-01' && date < '2149-06-06')
    .nullable(),
  /** The learner's number with the authority. Never an identity card's. */
  registrationNumber: lineSchema(80).nullable(),
  terms: certificateTermsSchema,
  /** SHA-256 of the template that the paper is drawn with; `null` for the plain one. */
  template: hex64.nullable(),
})

/** See {@link backingSchema}. */
export type Backing = z.infer<typeof backingSchema>
