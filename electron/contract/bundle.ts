import { z } from 'zod'
import { errorCodes } from './errors/error-codes.ts'

const fingerprint = z.string()

/** What a bundle holds, and what of it is new here. Times are milliseconds since 1970 UTC, by the clocks of the learner's PCs. */
export const bundleViewSchema = z.strictObject({
  /** `name` is as the bundle says; only the fingerprint, of the root key, tells two people apart. */
  learner: z.strictObject({ learner: z.string(), name: z.string(), fingerprint }),
  /**
   * `own`: the learner's key is in this data folder; `vouched`: the learner is known here; `listed`: the roster names this very person;
   * `unknown`: nobody here vouches for them, and their records are kept apart.
   */
  standing: z.enum(['own', 'vouched', 'listed', 'unknown']),
  /** Somebody else here has the same name. */
  isNameOfAnother: z.boolean(),
  bytes: z.int(),
  /** SHA-256 of the file. */
  digest: z.string(),
  events: z.int(),
  /** Of these, how many are not here yet. */
  newEvents: z.int(),
  from: z.int(),
  to: z.int(),
  chains: z
    .array(z.strictObject({ chain: z.string(), events: z.int(), from: z.int(), to: z.int(), isHere: z.boolean() }))
    .readonly(),
  kinds: z.array(z.strictObject({ kind: z.string(), count: z.int() })).readonly(),
  /** The classes whose payloads it carries. */
  classes: z.array(z.enum(['credit', 'private', 'client'])).readonly(),
  /** Payloads of private and client records that are not in it. */
  leftOut: z.int(),
  erased: z.int(),
  /** Places at which two events stand: a copied folder wrote on, or somebody forged. */
  forks: z.int(),
})

/** See {@link bundleViewSchema}. */
export type BundleView = z.infer<typeof bundleViewSchema>

/** What an import did. Imported again it adds nothing. */
export const bundleImportSchema = z.strictObject({
  bundle: bundleViewSchema,
  added: z.int(),
  /** Whether the records count here, or are kept apart until somebody vouches for the learner. */
  isQuarantined: z.boolean(),
  /** Forks in all of the learner's records here. */
  forks: z.int(),
})

/** See {@link bundleImportSchema}. */
export type BundleImport = z.infer<typeof bundleImportSchema>

/** What was written by an export. */
export const bundleExportSchema = z.strictObject({
  learner: z.strictObject({ learner: z.string(), name: z.string(), fingerprint }),
  bytes: z.int(),
  digest: z.string(),
  events: z.int(),
  snapshots: z.int(),
  classes: z.array(z.enum(['credit', 'private', 'client'])).readonly(),
  leftOut: z.int(),
})

/** See {@link bundleExportSchema}. */
export type BundleExport = z.infer<typeof bundleExportSchema>

/** A chain whose records are kept apart: nobody here vouches for whose it says it is. */
export const quarantinedChainSchema = z.strictObject({
  chain: z.string(),
  /** Who handed it in, as their bundle says; `null` when no bundle that came in is theirs. */
  sender: z.strictObject({ learner: z.string(), name: z.string(), fingerprint }).nullable(),
  events: z.int(),
  from: z.int(),
  to: z.int(),
})

/** See {@link quarantinedChainSchema}. */
export type QuarantinedChainView = z.infer<typeof quarantinedChainSchema>

/** What became of a file that was given to be taken in. */
export const takenBundleSchema = z.discriminatedUnion('kind', [
  bundleImportSchema.extend({ kind: z.literal('imported'), fileName: z.string() }),
  z.strictObject({
    kind: z.literal('refused'),
    fileName: z.string(),
    error: z.strictObject({
      code: z.enum(errorCodes),
      message: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
])

/** See {@link takenBundleSchema}. */
export type TakenBundle = z.infer<typeof takenBundleSchema>
