/** A part of a log as bytes on their way: exact headers, salted payloads, snapshots and seals. */
export type BundleParts = {
  readonly snapshots: readonly Uint8Array[]
  readonly events: readonly {
    readonly header: Uint8Array
    readonly payload: { readonly salt: Uint8Array; readonly bytes: Uint8Array } | null
  }[]
  /** Hashes and keys in lower-case hexadecimal. */
  readonly seals: readonly { readonly event: string; readonly signer: string; readonly signature: Uint8Array }[]
}

const types = { snapshot: 1, bareEvent: 2, event: 3, seal: 4 } as const
const saltBytes = 32
const sealBytes = 128

/** The bytes of entries as the README specifies: snapshots, then events, then seals, each in the order given. */
export function writeEntries({ snapshots, events, seals }: BundleParts): Uint8Array {
  const pieces = [
    ...snapshots.flatMap((bytes) => entry(types.snapshot, [bytes])),
    ...events.flatMap(({ header, payload }) =>
      payload === null
        ? entry(types.bareEvent, [header])
        : entry(types.event, [lengthBytes(header.length), header, payload.salt, payload.bytes]),
    ),
    ...seals.flatMap(({ event, signer, signature }) => entry(types.seal, [fromHex(event), fromHex(signer), signature])),
  ]
  return joinBytes(pieces)
}

/** Takes entries apart again, without copying; `null` when the bytes are not entries to the last byte, in their order. */
export function readEntries(bytes: Uint8Array): BundleParts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const snapshots: Uint8Array[] = []
  const events: BundleParts['events'][number][] = []
  const seals: BundleParts['seals'][number][] = []
  let at = 0
  let stage = 0
  while (at < bytes.length) {
    if (bytes.length - at < 5) return null
    const type = view.getUint8(at)
    const length = view.getUint32(at + 1)
    const content = bytes.subarray(at + 5, at + 5 + length)
    const next = stageOf(type)
    if (next === null || next < stage || content.length !== length) return null
    stage = next
    at += 5 + length
    if (type === types.snapshot) snapshots.push(content)
    else if (type === types.bareEvent) events.push({ header: content, payload: null })
    else if (type === types.event) {
      const event = readEvent(content)
      if (event === null) return null
      events.push(event)
    } else {
      if (length !== sealBytes) return null
      seals.push({
        event: toHex(content.subarray(0, 32)),
        signer: toHex(content.subarray(32, 64)),
        signature: content.subarray(64),
      })
    }
  }
  return { snapshots, events, seals }
}

/** Bytes one after another, as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A length as four bytes, the highest first. */
export function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

function readEvent(content: Uint8Array): BundleParts['events'][number] | null {
  if (content.length < 4) return null
  const headerEnd = 4 + new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0)
  if (headerEnd + saltBytes > content.length) return null
  return {
    header: content.subarray(4, headerEnd),
    payload: {
      salt: content.subarray(headerEnd, headerEnd + saltBytes),
      bytes: content.subarray(headerEnd + saltBytes),
    },
  }
}

function stageOf(type: number): number | null {
  if (type === types.snapshot) return 1
  if (type === types.bareEvent || type === types.event) return 2
  return type === types.seal ? 3 : null
}

function entry(type: number, contents: readonly Uint8Array[]): readonly Uint8Array[] {
  const length = contents.reduce((sum, content) => sum + content.length, 0)
  return [Uint8Array.of(type), lengthBytes(length), ...contents]
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  )
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
