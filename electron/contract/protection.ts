import { z } from 'zod'
import { passphraseLength } from './passphrase.ts'

/** A passphrase as it is typed; what is too short or too simple is told by its code, not by its shape. */
export const passphraseSchema = z.string().max(4 * passphraseLength.most)

/** A recovery code as it is typed. */
export const typedCodeSchema = z.string().max(200)

/** An instructor's help card: who may let a learner back in. */
export const helpCardSchema = z.strictObject({
  /** X25519 public key, 64 hexadecimal digits. */
  card: z.string(),
  name: z.string(),
  fingerprint: z.string(),
})

/** See {@link helpCardSchema}. */
export type HelpCardView = z.infer<typeof helpCardSchema>

/** What protects a learner on this PC. */
export const protectionSchema = z.strictObject({
  lock: z.enum(['none', 'open', 'locked']),
  /** Milliseconds until the next passphrase may be tried. */
  waitMs: z.int().min(0),
  /** Whose help card was chosen. */
  help: helpCardSchema.nullable(),
  /** Whether a request for help waits for its answer. */
  isHelpAsked: z.boolean(),
  /** Private texts that stay closed since their passphrase was forgotten: how many passphrases. */
  closedKeys: z.int().min(0),
})

/** See {@link protectionSchema}. */
export type ProtectionView = z.infer<typeof protectionSchema>

/** A new recovery code: shown once, for paper. */
export const recoveryCodeSchema = z.strictObject({ code: z.string() })

/** Who asks an instructor for help. */
export const helpRequestViewSchema = z.strictObject({
  learner: z.string(),
  name: z.string(),
  /** Of the learner's root key. */
  fingerprint: z.string(),
  /** When it was asked by the learner's PC, in milliseconds since 1970 UTC. */
  at: z.int(),
  card: helpCardSchema,
})

/** See {@link helpRequestViewSchema}. */
export type HelpRequestView = z.infer<typeof helpRequestViewSchema>
