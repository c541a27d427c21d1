/**
 * What a worker may cost that reads one source of a pack: one of the largest allowed size takes a few seconds on a slow
 * PC, and what takes longer is hostile or broken.
 */
export const sourceLimits = { longestMs: 30_000, memoryMb: 256 } as const
