/** One number that grows, for one who waits for it to grow. */
export type ProgressBoard = {
  /** What it is now. */
  readonly tell: (value: number) => void
  /** Nothing grows any more. */
  readonly end: () => void
  /** The number once it is more than `after`; `null` once it has ended, or somebody else asks. */
  readonly progress: (after: number) => Promise<number | null>
}

/** See {@link ProgressBoard}. It begins ended. */
export function createProgressBoard(): ProgressBoard {
  let value: number | null = null
  let waiting: { readonly after: number; readonly settle: (value: number | null) => void } | null = null
  const settle = (told: number | null): void => {
    const first = waiting
    waiting = null
    first?.settle(told)
  }
  return {
    tell: (told) => {
      value = told
      if (waiting !== null && told > waiting.after) settle(told)
    },
    end: () => {
      value = null
      settle(null)
    },
    progress: (after) => {
      settle(null)
      if (value === null || value > after) return Promise.resolve(value)
      return new Promise((resolve) => {
        waiting = { after, settle: resolve }
      })
    },
  }
}
