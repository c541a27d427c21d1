import { z } from 'zod'
import { plainLineSchema } from '#courses/format/plain-line.ts'
import { canonicalJson, parseCanonicalJson } from '../canonical-json.ts'
import { payloadClasses } from '../event-header.ts'
import { digestSchema, publicKeySchema, uuidSchema } from '../identifiers.ts'

const count = z.int().min(0)

/** What stands at the front of a bundle: whose records it holds, up to which head, and what the body is. */
export const bundleManifestSchema = z
  .strictObject({
    format: z.literal(1),
    learner: z.strictObject({
      id: uuidSchema,
      /** As the learner's own data folder has it. Shown, and never a reason to join two people. */
      name: plainLineSchema(200),
      /** The learner's root key. */
      root: publicKeySchema,
    }),
    /** The newest event of the chain that exported; its key signs the bundle. */
    head: z.strictObject({ chain: publicKeySchema, seq: z.int().min(1), hash: digestSchema }),
    /** The classes whose payloads are carried, in the order of the alphabet. */
    classes: z
      .array(z.enum(payloadClasses))
      .max(payloadClasses.length)
      .refine((classes) => classes.includes('credit') && classes.join() === [...new Set(classes)].toSorted().join())
      .readonly(),
    counts: z.strictObject({ events: count, snapshots: count, seals: count }),
    body: z.strictObject({ bytes: count, digest: digestSchema }),
  })
  .readonly()

/** See {@link bundleManifestSchema}. */
export type BundleManifest = z.infer<typeof bundleManifestSchema>

/** The text of a manifest; `null` when a field is not as the schema says. */
export function encodeManifest(manifest: BundleManifest): string | null {
  return bundleManifestSchema.safeParse(manifest).success ? canonicalJson(manifest) : null
}

/** Reads a manifest; `null` unless it is canonical and as the schema says. */
export function parseManifest(text: string): BundleManifest | null {
  const parsed = parseCanonicalJson(text)
  return parsed === null ? null : (bundleManifestSchema.safeParse(parsed.value).data ?? null)
}
