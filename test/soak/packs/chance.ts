import { createHash } from 'node:crypto'

/** Chance that is the same for the same seed and turn, so that any one case can be made again without those before it. */
export type Chance = {
  /** A whole number from 0 up to but not including `end`. */
  readonly below: (end: number) => number
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T
}

/** See {@link Chance}. */
export function chanceOf(seed: number, turn: number): Chance {
  let drawn = 0
  const below = (end: number): number => {
    drawn += 1
    const word = createHash('sha256').update(`${seed}/${turn}/${drawn}`).digest().readUIntBE(0, 6)
    return word % Math.max(1, end)
  }
  return { below, oneOf: (things) => things[below(things.length)] ?? things[0] }
}
