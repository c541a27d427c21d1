import { z } from 'zod'
import { digestSchema, publicKeySchema } from '../identifiers.ts'

/** Why a learner's records go on in a new chain. */
export const continuationReasons = ['restored', 'cloned', 'moved'] as const

/** See {@link continuationReasons}. */
export type ContinuationReason = (typeof continuationReasons)[number]

/** Why a payload was erased: a closed list, so that the reason itself tells nothing private. */
export const erasureReasons = ['learner-asked', 'kept-long-enough', 'recorded-by-mistake'] as const

/** See {@link erasureReasons}. */
export type ErasureReason = (typeof erasureReasons)[number]

/** chain-opened 1: the first event of a chain, sealed by the learner's root key. */
export const chainOpenedSchema = z.strictObject({
  /** Version of the log format that the README describes. */
  format: z.literal(1),
  /** The learner's root key. */
  root: publicKeySchema,
  /** The head that this chain goes on from; `null` for a learner's first chain or one in a further data folder. */
  follows: z
    .strictObject({
      chain: publicKeySchema,
      seq: z.int().min(1),
      hash: digestSchema,
      reason: z.enum(continuationReasons),
    })
    .nullable(),
})

/** clock-stepped 1: the PC's clock says less than it said before. Both in milliseconds since 1970 UTC. */
export const clockSteppedSchema = z.strictObject({
  highestAt: z.int(),
  at: z.int(),
})

/** payload-erased 1: names the event, by hash, whose payload is no longer kept. */
export const payloadErasedSchema = z.strictObject({
  event: digestSchema,
  reason: z.enum(erasureReasons),
})
