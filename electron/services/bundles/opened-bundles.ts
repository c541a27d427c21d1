import { basename } from 'node:path'

/** Bundles that were opened with Tianye. The page learns their names, never their paths, and says when they are taken in. */
export type OpenedBundles = {
  /** A file was opened with Tianye. */
  readonly open: (path: string) => void
  /** The next one that was opened: at once, or as soon as one is. An earlier call that still waits gets `null`. */
  readonly opened: () => Promise<{ readonly name: string } | null>
  /** The paths of all that wait to be taken in, oldest first; none waits then. */
  readonly take: () => readonly string[]
}

/** See {@link OpenedBundles}. */
export function createOpenedBundles(): OpenedBundles {
  let waiting: string[] = []
  let untold: string[] = []
  let answer: ((opened: { readonly name: string } | null) => void) | null = null
  return {
    open: (path) => {
      waiting.push(path)
      const name = basename(path)
      if (answer === null) untold.push(name)
      else answer({ name })
      answer = null
    },
    opened: () => {
      answer?.(null)
      answer = null
      const [name, ...rest] = untold
      untold = rest
      if (name !== undefined) return Promise.resolve({ name })
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
