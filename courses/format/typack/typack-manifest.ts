import { z } from 'zod'
import { digestSchema } from '#courses/record/identifiers.ts'
import { publisherNameSchema } from '../publisher-name.ts'
import { stableIdSchema } from '../stable-id.ts'
import { publicKeyOfDid } from './did-key.ts'
import { typackLimits } from './typack-limits.ts'

/** The newest form of the container that this version reads and writes. */
export const typackFormat = 1

/** `typack.json`: which pack this is, and every other file with its digest. Canonical JSON, files in order of UTF-8 bytes. */
export const typackManifestSchema = z.strictObject({
  format: z.literal(typackFormat),
  pack: stableIdSchema,
  version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/),
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(400), bytes: z.int().min(0), sha256: digestSchema }))
    .min(1)
    .max(typackLimits.files),
})

/** See {@link typackManifestSchema}. */
export type TypackManifest = z.infer<typeof typackManifestSchema>

/** A publisher's key as a did:key of Ed25519. */
export const publisherKeySchema = z.string().refine((did) => publicKeyOfDid(did) !== null)

/** `signature.json`: who says that this is their pack. Canonical JSON. `signedAt` is what the publisher's clock said. */
export const typackSignatureSchema = z.strictObject({
  format: z.literal(typackFormat),
  key: publisherKeySchema,
  publisher: publisherNameSchema,
  signedAt: z.int().min(0).optional(),
  /** 64 bytes in lower-case hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

/** See {@link typackSignatureSchema}. */
export type TypackSignature = z.infer<typeof typackSignatureSchema>

/**
 * The lines that are signed before the bytes of `typack.json`, so that name and time cannot be changed either. A name is
 * one line, so no two signatures have the same lines.
 */
export function signedLines({ key, publisher, signedAt }: Omit<TypackSignature, 'signature' | 'format'>): string {
  return `tianye typack 1\n${key}\n${publisher}\n${signedAt ?? ''}\n`
}
