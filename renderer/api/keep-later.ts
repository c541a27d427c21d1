/** Writes things to the disk a little later, each under a key, the latest of a key only. */
export type KeepLater = {
  /** Has `keep` called within the delay; in place of what waited under the key. */
  readonly put: (key: string, keep: () => void) => void
  /** Forgets what waits under keys of which this is true. */
  readonly drop: (isMeant: (key: string) => boolean) => void
  /** Does all that waits, at once. */
  readonly flush: () => void
}

/** See {@link KeepLater}. Of what comes in a stream one thing is kept in each `delayMs`, and always the last. */
export function createKeepLater(delayMs: number): KeepLater {
  const waiting = new Map<string, { keep: () => void; readonly timer: ReturnType<typeof setTimeout> }>()
  const run = (key: string) => {
    const found = waiting.get(key)
    if (found === undefined) return
    clearTimeout(found.timer)
    waiting.delete(key)
    found.keep()
  }
  return {
    put: (key, keep) => {
      const found = waiting.get(key)
      if (found === undefined) waiting.set(key, { keep, timer: setTimeout(() => run(key), delayMs) })
      else found.keep = keep
    },
    drop: (isMeant) => {
      for (const [key, { timer }] of waiting) {
        if (!isMeant(key)) continue
        clearTimeout(timer)
        waiting.delete(key)
      }
    },
    flush: () => {
      for (const key of waiting.keys()) run(key)
    },
  }
}
