import { z } from 'zod'
import { courseLanguages } from '#courses/format/course-language.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'

const bothLanguages = z.strictObject({ en: z.string(), 'zh-CN': z.string() })

/** A publisher's key as people compare it: the did:key whole, and the first half of the SHA-256 of the raw key in hexadecimal. */
const keyShape = { name: z.string(), key: z.string(), fingerprint: z.string(), signedAt: z.int().nullable() }

/**
 * Who signed a pack. `known` means that this key was here before, not that it is trustworthy; `name` is then the one known
 * here. `signedAs` is what the file says where that differs. `unknown` may bear a name that belongs to another key here.
 */
export const signerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unsigned') }),
  z.strictObject({
    kind: z.literal('known'),
    ...keyShape,
    signedAs: z.string().nullable(),
    since: z.int(),
    source: z.enum(['own', 'pack', 'list']),
  }),
  z.strictObject({ kind: z.literal('unknown'), ...keyShape, isNameOfAnother: z.boolean() }),
])

/** See {@link signerSchema}. */
export type SignerView = z.infer<typeof signerSchema>

/** What an import would change: the pack served here before, if any. */
export const importRelationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({
    kind: z.enum(['newer', 'same-version', 'older']),
    version: z.string(),
    origin: z.enum(['shipped', 'imported']),
  }),
  /** These very contents are here. */
  z.strictObject({ kind: z.literal('present'), version: z.string() }),
])

/** See {@link importRelationSchema}. */
export type ImportRelation = z.infer<typeof importRelationSchema>

const titlesSchema = z.strictObject({ en: z.string().optional(), 'zh-CN': z.string().optional() })

/** One thing of a pack that an import would change, as `comparePacks` tells it; no answer key is in it. */
export const packChangeSchema = z.strictObject({
  thing: z.enum(['module', 'heading', 'question']),
  kind: z.enum(['new', 'wording', 'meaning', 'moved', 'removed']),
  /** Module or bank in which it stands, or stood; of a module its own id. */
  in: stableIdSchema,
  id: stableIdSchema,
  /** Where it went; `null` for another place in the order, and for any other kind. */
  to: stableIdSchema.nullable(),
  titles: titlesSchema,
  /** What the rule says, where the author's `changes.json` says otherwise. */
  overRule: z.enum(['same', 'wording', 'meaning']).nullable(),
  note: bothLanguages.nullable(),
})

/** See {@link packChangeSchema}. */
export type PackChangeView = z.infer<typeof packChangeSchema>

/** What must be said yes to, apart from the import itself. */
export const importConsents = ['allow-downgrade', 'accept-publisher'] as const

/** What a `.typack` holds and would do, before anything of it is used. */
export const packPreviewSchema = z.strictObject({
  /** Names the staged pack for publishing and discarding; `null` when it was only looked at. */
  staged: z.string().nullable(),
  pack: stableIdSchema,
  version: z.string(),
  status: z.enum(['draft', 'live', 'read-only', 'archived']),
  languages: z.array(z.enum(courseLanguages)).readonly(),
  title: bothLanguages,
  summary: bothLanguages,
  licence: z.string(),
  authors: z.array(bothLanguages).readonly(),
  modules: z
    .array(
      z.strictObject({
        module: stableIdSchema,
        isExamination: z.boolean(),
        /** Its keys travel apart: it is marked by whoever has them. */
        isSealed: z.boolean(),
        title: bothLanguages,
        minutes: z.int(),
        questions: z.int(),
      }),
    )
    .readonly(),
  /** What the course claims to be worth in minutes, in general and by single rule profiles; `null` where it claims nothing. */
  credit: z
    .strictObject({
      minutes: z.int(),
      profiles: z.array(z.strictObject({ profile: stableIdSchema, minutes: z.int() })).readonly(),
    })
    .nullable(),
  files: z.int(),
  /** Bytes of all files, unpacked, and of the pictures among them. */
  bytes: z.int(),
  mediaBytes: z.int(),
  /** SHA-256 of `typack.json`: the same for the same contents. */
  digest: z.string(),
  signer: signerSchema,
  relation: importRelationSchema,
  /** Against the version served here; `null` where there is none, or none that can be read. */
  changes: z.array(packChangeSchema).readonly().nullable(),
  /** Set when the pack here comes from somebody else; without a fingerprint from Tianye itself, which signs no pack. */
  otherPublisher: z.strictObject({ name: z.string(), fingerprint: z.string().nullable() }).nullable(),
  needs: z.array(z.enum(importConsents)).readonly(),
})

/** See {@link packPreviewSchema}. */
export type PackPreview = z.infer<typeof packPreviewSchema>

/** An imported pack that is kept here; `isServed` is false while a newer version comes with Tianye. */
export const importedPackSchema = z.strictObject({
  pack: stableIdSchema,
  version: z.string(),
  digest: z.string(),
  signer: signerSchema,
  importedAt: z.int(),
  /** Bytes of its texts and pictures on this computer. */
  bytes: z.int(),
  isServed: z.boolean(),
})

/** See {@link importedPackSchema}. */
export type ImportedPack = z.infer<typeof importedPackSchema>

/** A pack on this computer: one that comes with Tianye, one that was imported, or both. */
export const shelvedPackSchema = z.strictObject({
  pack: stableIdSchema,
  /** `null` when its `pack.yaml` cannot be read. */
  title: bothLanguages.nullable(),
  /** The version that is served. */
  version: z.string(),
  /** `null` for a pack that does not come with Tianye. */
  shippedVersion: z.string().nullable(),
  imported: importedPackSchema.nullable(),
})

/** See {@link shelvedPackSchema}. */
export type ShelvedPack = z.infer<typeof shelvedPackSchema>

/** A file that waits to be read: its name without its place, and its size. */
export const waitingPackSchema = z.strictObject({ name: z.string(), bytes: z.int() })

/** See {@link waitingPackSchema}. */
export type WaitingPack = z.infer<typeof waitingPackSchema>

/** A publisher's key of this data folder, without its private part. */
export const publisherKeyViewSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  createdAt: z.int(),
})

/** See {@link publisherKeyViewSchema}. */
export type PublisherKeyView = z.infer<typeof publisherKeyViewSchema>

/** Somebody who signs packs and is known here. */
export const publisherViewSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  since: z.int(),
  source: z.enum(['own', 'pack', 'list']),
})

/** See {@link publisherViewSchema}. */
export type PublisherView = z.infer<typeof publisherViewSchema>
