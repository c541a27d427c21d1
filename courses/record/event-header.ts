import { z } from 'zod'
import { canonicalJson, parseCanonicalJson } from './canonical-json.ts'
import { digestSchema, publicKeySchema, uuidSchema } from './identifiers.ts'

/**
 * Who may be shown the payload: `credit` travels with every bundle; `private` is the learner's own and `client` is about
 * the people met in practice, and a bundle may leave both out.
 */
export const payloadClasses = ['credit', 'private', 'client'] as const

/** See {@link payloadClasses}. */
export type PayloadClass = (typeof payloadClasses)[number]

/** The header of an event: all that the chain hashes. `kind` is open on reading, so that newer kinds are passed on. */
export const eventHeaderSchema = z
  .strictObject({
    id: uuidSchema,
    /** The public key of the chain, which is also its name. */
    chain: publicKeySchema,
    /** Place in the chain, from 1. */
    seq: z.int().min(1),
    /** Hash of the event before it in the chain; `null` for the first. */
    prev: digestSchema.nullable(),
    /** Lamport time: 1 + the highest seen when it was written. */
    lamport: z.int().min(1),
    /** What the PC's clock said, in milliseconds since 1970 UTC. Never used for order. */
    at: z.int(),
    kind: z
      .string()
      .max(64)
      .regex(/^\P{Cc}+$/u),
    /** Version of the kind's payload. */
    v: z.int().min(1),
    class: z.enum(payloadClasses),
    /** SHA-256 of 32 bytes of salt followed by the payload's bytes. */
    payloadDigest: digestSchema,
  })
  .readonly()
  .refine((header) => (header.seq === 1) === (header.prev === null))

/** See {@link eventHeaderSchema}. */
export type EventHeader = z.infer<typeof eventHeaderSchema>

/** The text whose UTF-8 bytes are hashed and stored. `null` when a field is not as the schema says. */
export function encodeHeader(header: EventHeader): string | null {
  return eventHeaderSchema.safeParse(header).success ? canonicalJson(header) : null
}

/** Reads a stored header; `null` unless it is canonical and as the schema says. */
export function parseHeader(text: string): EventHeader | null {
  const parsed = parseCanonicalJson(text)
  return parsed === null ? null : (eventHeaderSchema.safeParse(parsed.value).data ?? null)
}
