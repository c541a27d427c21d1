/** One change to a real record, and whether it alters a claim, as decided without the code under test. */
export type Change = {
  /** The class it is counted under. */
  readonly kind: string
  /** Whether the file then says, shows or is signed for something else than the record. */
  readonly alters: boolean
  readonly make: () => Uint8Array | Promise<Uint8Array>
}

/** Numbers of chance for one change; `pick(n)` is from 0 to n - 1, and each call gives the next. */
export type Chance = { readonly pick: (count: number) => number }

/** A seeded chance (mulberry32, public domain, Tommy Ettinger): the same seed gives the same changes on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0
  return {
    pick: (count) => {
      state = (state + 0x6d_2b_79_f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) % count
    },
  }
}
