import { paddedMessage } from './padded-message.ts'
import { initialWords, roundWords } from './round-constants.ts'

const initial = initialWords.map((word) => Number(word >> 32n))
const rounds = roundWords.slice(0, 64).map((word) => Number(word >> 32n))

/**
 * SHA-256 (FIPS 180-4), 32 bytes. Written out, since a browser gives its own only to pages it calls secure, and not every one
 * calls a file on a stick so.
 */
export function sha256(message: Uint8Array): Uint8Array {
  const blocks = new DataView(paddedMessage(message, 64).buffer)
  const state = Uint32Array.from(initial)
  const schedule = new Uint32Array(64)
  for (let at = 0; at < blocks.byteLength; at += 64) {
    for (let i = 0; i < 16; i += 1) schedule[i] = blocks.getUint32(at + 4 * i)
    for (let i = 16; i < 64; i += 1) {
      const [w15, w2] = [schedule[i - 15] ?? 0, schedule[i - 2] ?? 0]
      const small0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3)
      const small1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10)
      schedule[i] = (schedule[i - 16] ?? 0) + small0 + (schedule[i - 7] ?? 0) + small1
    }
    mix(state, schedule)
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [i, word] of state.entries()) digest.setUint32(4 * i, word)
  return new Uint8Array(digest.buffer)
}

function mix(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (schedule[i] ?? 0)) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
