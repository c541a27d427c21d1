import { z } from 'zod'
import { plainLineSchema } from '#courses/format/plain-line.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'
import { canonicalJson } from '../canonical-json.ts'
import { publicKeySchema, uuidSchema } from '../identifiers.ts'

/**
 * attempt-released 1: an instructor lifted the wait before another attempt. It holds for the number of attempts it names and for no
 * other, so it is spent with the next one.
 */
export const attemptReleasedSchema = z.strictObject({
  pack: stableIdSchema,
  /** The examination by the name of its bank. */
  module: stableIdSchema,
  /** How many attempts were handed in when it was given. */
  attempts: z.int().min(1).max(10_000),
  release: uuidSchema,
  /** The instructor: the root key of a profile, and the name on it. */
  by: z.strictObject({ key: publicKeySchema, name: plainLineSchema(200) }),
  /** When it was given, by the instructor's clock, in milliseconds since 1970 UTC. */
  givenAt: z.int().min(0),
  /** 64 bytes in lower-case hexadecimal, over {@link releaseText}. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

/** See {@link attemptReleasedSchema}. */
export type AttemptReleased = z.infer<typeof attemptReleasedSchema>

/** What the instructor signs: everything that a release says, and for whom. */
export function releaseText(learner: string, release: Omit<AttemptReleased, 'signature'>): string {
  const { pack, module, attempts, release: id, by, givenAt } = release
  return `tianye attempt release 1\n${canonicalJson({ attempts, by, givenAt, learner, module, pack, release: id }) ?? ''}`
}
