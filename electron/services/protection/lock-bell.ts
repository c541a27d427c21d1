/** Tells the page that profiles were locked while it did not ask for it. */
export type LockBell = {
  /** Resolves at the next ring. */
  readonly awaitRing: () => Promise<void>
  readonly ring: () => void
}

/** See {@link LockBell}. */
export function createLockBell(): LockBell {
  let waiting: (() => void)[] = []
  return {
    awaitRing: () => new Promise((resolve) => waiting.push(resolve)),
    ring: () => {
      const told = waiting
      waiting = []
      for (const resolve of told) resolve()
    },
  }
}
