/**
 * A message as SHA-2 hashes it: a one bit, zeros, and its length in bits, big-endian, at the end of the last block. `blockBytes` is
 * 64 (SHA-256, length in 8 bytes) or 128 (SHA-512, length in 16).
 */
export function paddedMessage(message: Uint8Array, blockBytes: 64 | 128): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((message.length + 1 + blockBytes / 8) / blockBytes)
  const padded = new Uint8Array(blocks * blockBytes)
  padded.set(message)
  padded[message.length] = 0x80
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n)
  return padded
}
