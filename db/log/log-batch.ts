/** A payload's bytes with the 32 bytes of salt that its digest covers. */
export type SaltedPayload = { readonly salt: Uint8Array; readonly bytes: Uint8Array }

/** An event as it travels: the exact bytes of its header, and its payload unless it is left out or erased. */
export type BatchEvent = { readonly header: Uint8Array; readonly payload: SaltedPayload | null }

/** A signature over an event's hash. Keys and hashes in lower-case hexadecimal, the signature as 64 bytes. */
export type Seal = { readonly event: string; readonly signer: string; readonly signature: Uint8Array }

/** A part of a log on its way between data folders; what a bundle carries. */
export type LogBatch = {
  readonly events: readonly BatchEvent[]
  readonly snapshots: readonly Uint8Array[]
  readonly seals: readonly Seal[]
}
