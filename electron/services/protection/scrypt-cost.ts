import { scrypt } from 'node:crypto'

/** How dear a try is: `n` blocks of 1 KiB (r is 8), gone through `p` times. */
export type ScryptCost = { readonly n: 32_768 | 65_536 | 131_072; readonly p: number }

/** The floor: 32 MiB. */
export const leastCost: ScryptCost = { n: 32_768, p: 1 }

/** What one try should take, in milliseconds, and the most it may. */
const wantedMs = 700
const mostMs = 1000

/**
 * The cost at which one try takes half a second to a second on this PC, measured at the floor. OWASP's Password Storage Cheat
 * Sheet asks for N=2^17, r=8, p=1, or half the memory with twice the passes; 128 MiB is the most that the reference PC, with
 * 4 GB for everything, can spare for a moment, so a faster PC goes through it more often instead. `monotonicMs` is a clock
 * that only goes forward.
 */
export async function calibrateCost(monotonicMs: () => number): Promise<ScryptCost> {
  const start = monotonicMs()
  await new Promise<void>((resolve, reject) => {
    const { n, p } = leastCost
    scrypt('', '0123456789abcdef', 32, { N: n, r: 8, p, maxmem: 2048 * n }, (error) =>
      error === null ? resolve() : reject(error),
    )
  })
  return costFor(monotonicMs() - start)
}

/** The cost for a PC on which the floor takes so many milliseconds. */
export function costFor(floorMs: number): ScryptCost {
  const n = ([131_072, 65_536] as const).find((blocks) => (floorMs * blocks) / leastCost.n <= mostMs) ?? leastCost.n
  const passes = Math.floor(wantedMs / ((floorMs * n) / leastCost.n))
  return { n, p: Math.min(4, Math.max(1, passes)) }
}
