import { paddedMessage } from './padded-message.ts'
import { initialWords, roundWords } from './round-constants.ts'

/** SHA-512 (FIPS 180-4), 64 bytes. Ed25519 hashes some two hundred bytes with it, so whole numbers of any size are fast enough. */
export function sha512(message: Uint8Array): Uint8Array {
  const blocks = new DataView(paddedMessage(message, 128).buffer)
  let state = [...initialWords]
  for (let at = 0; at < blocks.byteLength; at += 128) {
    const schedule = Array.from({ length: 16 }, (_, i) => blocks.getBigUint64(at + 8 * i))
    for (let i = 16; i < 80; i += 1) {
      const [w15, w2] = [schedule[i - 15] ?? 0n, schedule[i - 2] ?? 0n]
      const small0 = turn(w15, 1n) ^ turn(w15, 8n) ^ (w15 >> 7n)
      const small1 = turn(w2, 19n) ^ turn(w2, 61n) ^ (w2 >> 6n)
      schedule.push(word((schedule[i - 16] ?? 0n) + small0 + (schedule[i - 7] ?? 0n) + small1))
    }
    state = mixed(state, schedule)
  }
  const digest = new DataView(new ArrayBuffer(64))
  for (const [i, value] of state.entries()) digest.setBigUint64(8 * i, value)
  return new Uint8Array(digest.buffer)
}

function mixed(state: readonly bigint[], schedule: readonly bigint[]): bigint[] {
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state
  for (const [i, part] of schedule.entries()) {
    const big1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)
    const first = h + big1 + ((e & f) ^ (~e & g)) + (roundWords[i] ?? 0n) + part
    const big0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)
    const second = big0 + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)]
  }
  return [a, b, c, d, e, f, g, h].map((value, i) => word(value + (state[i] ?? 0n)))
}

function word(value: bigint): bigint {
  return BigInt.asUintN(64, value)
}

function turn(value: bigint, by: bigint): bigint {
  return (value >> by) | word(value << (64n - by))
}
