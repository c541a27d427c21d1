import { encodeHeader, type PayloadClass } from '#courses/record/event-header.ts'
import { sha256 } from '#db/log/digest.ts'
import { publicKeyOf, randomUuid, sealEvent } from '#db/log/key-pair.ts'
import type { BatchEvent, LogBatch } from '#db/log/log-batch.ts'
import { seededBytes } from './seeded-bytes.ts'
import { snapshotOf } from './study.ts'

/** What a program that is not ours wants to say: any kind, any version, any bytes. */
export type ForeignBody = {
  readonly kind: string
  readonly v: number
  readonly payload: Uint8Array
  readonly class?: PayloadClass
}

/** A chain written without db/log, as a newer version, another program or a forger would write it. */
export class ForeignChain {
  readonly chain: string
  readonly events: BatchEvent[] = []
  readonly hashes: string[] = []
  readonly #seed: Uint8Array
  readonly #rootSeed: Uint8Array
  readonly #random: (count: number) => Uint8Array

  constructor(name: string, rootSeed: Uint8Array) {
    this.#random = seededBytes(name)
    this.#seed = this.#random(32)
    this.#rootSeed = rootSeed
    this.chain = publicKeyOf(this.#seed)
    this.add(
      { kind: 'chain-opened', v: 1, payload: json({ follows: null, format: 1, root: publicKeyOf(rootSeed) }) },
      0,
    )
  }

  /** Adds one event and returns its hash. `seq` and `prev` may be given to branch off. */
  add(
    { kind, v, payload, class: payloadClass = 'credit' }: ForeignBody,
    at: number,
    seq = this.hashes.length + 1,
  ): string {
    const salt = this.#random(32)
    const text = encodeHeader({
      id: randomUuid(this.#random(16)),
      chain: this.chain,
      seq,
      prev: this.hashes[seq - 2] ?? null,
      lamport: seq,
      at,
      kind,
      v,
      class: payloadClass,
      payloadDigest: sha256(salt, payload),
    })
    if (text === null) throw new Error('no header')
    const header = Buffer.from(text)
    const hash = sha256(header)
    this.events.push({ header, payload: { salt, bytes: payload } })
    if (seq > this.hashes.length) this.hashes.push(hash)
    return hash
  }

  /** All events, the first sealed by the root key and the heads named by the chain's. */
  batch(heads: readonly string[] = this.hashes.slice(-1)): LogBatch {
    const first = this.hashes.slice(0, 1).map((hash) => sealEvent(hash, this.#rootSeed))
    return {
      events: this.events,
      snapshots: [snapshotOf(1)],
      seals: [...first, ...heads.map((hash) => sealEvent(hash, this.#seed))],
    }
  }
}

/** UTF-8 bytes of JSON as it stands; keys are to be given in order. */
export function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}
