import { createHash } from 'node:crypto'

/** Bytes that look random and are the same for the same seed. */
export function seededBytes(seed: string): (count: number) => Uint8Array {
  let turn = 0
  return (count) => {
    turn += 1
    return createHash('shake256', { outputLength: count }).update(`${seed}/${turn}`).digest()
  }
}
