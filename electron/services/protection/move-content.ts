import { z } from 'zod'
import { learnerNameSchema } from '#contract/learner.ts'
import { learnerPurposes } from '#contract/learner-purpose.ts'
import { continuationReasons } from '#courses/record/payloads/chain-payloads.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import { readingRowsSchema } from '#db/repositories/reading-rows.ts'

const hexKey = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.base64()
const json = z.string().max(10_000)

/** What a move file holds. Bytes are base64. */
export const moveContentSchema = z.strictObject({
  format: z.literal(1),
  learner: z.strictObject({ name: learnerNameSchema, purpose: z.enum(learnerPurposes).nullable() }),
  rootSeed: hexKey,
  start: z.strictObject({
    follows: z.strictObject({
      chain: hexKey,
      seq: z.int().min(1),
      hash: hexKey,
      reason: z.enum(continuationReasons),
    }),
    lamport: z.int().min(1),
    highestAt: z.int(),
  }),
  /** The passphrase and the recovery code of the learner go on to be those; `null` for one who has none. */
  protection: z
    .strictObject({
      identityKey: hexKey,
      privateKey: hexKey,
      byPassphrase: json,
      byCode: json,
      help: json.nullable(),
      setAt: z.int(),
    })
    .nullable(),
  closedKeys: z.array(z.strictObject({ privateKey: hexKey, byPassphrase: json, byCode: json, closedAt: z.int() })),
  events: z.array(
    z.strictObject({ header: base64, payload: z.strictObject({ salt: base64, bytes: base64 }).nullable() }),
  ),
  snapshots: z.array(base64),
  seals: z.array(z.strictObject({ event: hexKey, signer: hexKey, signature: base64 })),
  /** Payloads that are under a closed key, as they are stored. */
  closedPayloads: z.array(z.strictObject({ event: hexKey, bytes: base64, sealedBy: hexKey })),
  /** Private texts as they are stored. */
  texts: z.array(
    z.strictObject({
      area: z.string(),
      id: z.string(),
      revision: z.int().min(1),
      writtenAt: z.int(),
      bytes: base64,
      sealedBy: hexKey.nullable(),
    }),
  ),
  pages: z.array(z.strictObject({ pack: z.string(), module: z.string(), page: z.string(), activeMs: z.int().min(0) })),
  /** Places, drafts, marks, what is followed for credit and scans as they are stored. */
  reading: readingRowsSchema,
})

/** See {@link moveContentSchema}. */
export type MoveContent = z.infer<typeof moveContentSchema>

/** Bytes as text. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Text as bytes. */
export const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64')

/** A batch as it stands in the file. */
export function writeBatch({
  events,
  snapshots,
  seals,
}: LogBatch): Pick<MoveContent, 'events' | 'snapshots' | 'seals'> {
  return {
    events: events.map(({ header, payload }) => ({
      header: toBase64(header),
      payload: payload === null ? null : { salt: toBase64(payload.salt), bytes: toBase64(payload.bytes) },
    })),
    snapshots: snapshots.map(toBase64),
    seals: seals.map(({ event, signer, signature }) => ({ event, signer, signature: toBase64(signature) })),
  }
}

/** The batch of a file. */
export function readBatch({ events, snapshots, seals }: MoveContent): LogBatch {
  return {
    events: events.map(({ header, payload }) => ({
      header: fromBase64(header),
      payload: payload === null ? null : { salt: fromBase64(payload.salt), bytes: fromBase64(payload.bytes) },
    })),
    snapshots: snapshots.map(fromBase64),
    seals: seals.map(({ event, signer, signature }) => ({ event, signer, signature: fromBase64(signature) })),
  }
}
