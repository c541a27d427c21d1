import type { Chance } from './chance.ts'

type Change = (bytes: Buffer, chance: Chance) => Buffer

const stretch = (bytes: Buffer, chance: Chance): readonly [start: number, end: number] => {
  const start = chance.below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + chance.below(chance.oneOf([2, 40, 4000])))]
}

const changes: readonly [Change, ...Change[]] = [
  (bytes, chance) => {
    const at = chance.below(bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at)
    return bytes
  },
  // Sizes, offsets and counts stand in four bytes.
  (bytes, chance) => {
    if (bytes.length > 4)
      bytes.writeUInt32LE(chance.oneOf([0, 1, 0xffff, 0x7fffffff, 0xffffffff]), chance.below(bytes.length - 4))
    return bytes
  },
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  (bytes, chance) => {
    const [start, end] = stretch(bytes, chance)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  (bytes, chance) => {
    const [start, end] = stretch(bytes, chance)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)])
  },
  (bytes, chance) => {
    const [start, end] = stretch(bytes, chance)
    return Buffer.from(bytes).fill(chance.below(256), start, end)
  },
]

/** A file with one to four things about its bytes changed: flipped, overwritten, cut off, cut out, doubled, filled. */
export function mutateBytes(bytes: Buffer, chance: Chance): Buffer {
  let changed = Buffer.from(bytes)
  for (let left = 1 + chance.below(4); left > 0 && changed.length > 0; left -= 1) {
    changed = Buffer.from(chance.oneOf(changes)(changed, chance))
  }
  return changed
}
