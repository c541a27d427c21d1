import { z } from 'zod'
import type { TrustedIssuer } from './credential.ts'
import { didKeySchema, instantSchema, serialSchema, textsSchema } from './credential-backing.ts'
import { completionLevels, keyEndReasons, withdrawalReasons } from './record-words.ts'

/** Largest statement file that is looked at, in UTF-16 units. */
export const maxStatementLength = 4_000_000

/** What a signed statement can be. */
export const statementKinds = ['issuer-list', 'status-list', 'answer'] as const

/** One of {@link statementKinds}. */
export type StatementKind = (typeof statementKinds)[number]

/** The file of a signed statement: what is signed is the text in it (`electron/interop/openbadges/README.md`). */
export const statementFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(statementKinds),
  signer: didKeySchema,
  statement: z.string().min(2).max(maxStatementLength),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

/** Lower-case ASCII words joined by hyphens: the name of a list or an organisation. */
const word = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)

/** A key, and what an organisation says it may sign. `from` is inclusive, `until` exclusive. */
export const listedIssuerSchema = z.strictObject({
  did: didKeySchema,
  organisation: word,
  name: textsSchema(200),
  levels: z.array(z.enum(completionLevels)).min(1).max(3).readonly(),
  from: instantSchema,
  until: instantSchema.nullable(),
})

/** See {@link listedIssuerSchema}. */
export type ListedIssuer = z.infer<typeof listedIssuerSchema>

/** The statement of an issuer list. */
export const issuerListSchema = z.strictObject({
  list: word,
  number: z.int().min(1),
  at: instantSchema,
  next: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  issuers: z.array(listedIssuerSchema).max(10_000).readonly(),
  revoked: z
    .array(z.strictObject({ did: didKeySchema, from: instantSchema, reason: z.enum(keyEndReasons) }))
    .max(10_000)
    .readonly(),
})

/** See {@link issuerListSchema}. */
export type IssuerList = z.infer<typeof issuerListSchema>

/** The statement of a status list: what an organisation has withdrawn. */
export const statusListSchema = z.strictObject({
  organisation: word,
  number: z.int().min(1),
  at: instantSchema,
  revoked: z
    .array(z.strictObject({ serial: serialSchema, at: instantSchema, reason: z.enum(withdrawalReasons) }))
    .max(50_000)
    .readonly(),
})

/** See {@link statusListSchema}. */
export type StatusList = z.infer<typeof statusListSchema>

/** Whom and what to judge by; `now` is the PC's clock in milliseconds since 1970 UTC. */
export type Trust = {
  readonly lists: readonly IssuerList[]
  readonly statuses: readonly (StatusList & { readonly signer: string })[]
  /** Keys of this computer's learners, trusted for what they recorded themselves. */
  readonly own: readonly TrustedIssuer[]
  readonly now: number
}

/** Nobody is trusted, and nothing is known to be withdrawn. */
export const noTrust: Trust = { lists: [], statuses: [], own: [], now: 0 }
