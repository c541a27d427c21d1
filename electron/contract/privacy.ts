import { z } from 'zod'

/** What is stored about a learner. The table rules of `db/privacy` name the same. */
export const storedThingSchema = z.enum([
  'profile',
  'keys',
  'records',
  'progress',
  'reading',
  'private-texts',
  'credit',
])

/** How much of each is stored, in rows. */
export const storedSchema = z.array(z.strictObject({ about: storedThingSchema, rows: z.int().min(0) })).readonly()

/** See {@link storedSchema}. */
export type StoredView = z.infer<typeof storedSchema>

/** What an erasure leaves in its owner's hands. Times in milliseconds since 1970 UTC. */
export const erasureReceiptSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('erasure-receipt'),
  learner: z.uuid(),
  name: z.string(),
  at: z.int(),
  /** Rows there were of each thing, before. */
  before: storedSchema,
  /** Payloads of the log that were erased, each by an event that says so. */
  payloads: z.int().min(0),
  /** Hash of the log's last event: what stays ends here. */
  head: z.string(),
  /** Copies in the data folder: backups and records put aside that were written anew without the learner, or unreadable and removed. */
  copies: z.strictObject({ rewritten: z.int().min(0), removed: z.int().min(0) }),
  /** Copies that this program cannot reach; `backups` are those in the data folder that could not be written anew. */
  outOfReach: z
    .array(z.enum(['backups', 'copies-elsewhere', 'bundles', 'move-files', 'papers', 'file-system']))
    .readonly(),
})

/** See {@link erasureReceiptSchema}. */
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>
