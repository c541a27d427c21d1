/**
 * What the program says of one thing that it keeps: that it begins to bring `key` to `value`, that this is done, or that it
 * failed with a code. `value` is `null` for what is taken away.
 */
export type JournalLine = {
  readonly state: 'begun' | 'done' | 'failed'
  /** Names the thing, with what kind it is before the first slash. */
  readonly key: string
  readonly value: string | null
  readonly code?: string
}

/** What may be found of one thing: what was acknowledged last, or anything begun since. */
export type Standing = { readonly acknowledged: string | null; readonly begun: readonly (string | null)[] }

/** What was said so far, kept outside of the program that says it. */
export type Journal = {
  readonly take: (line: JournalLine) => void
  readonly standings: () => ReadonlyMap<string, Standing>
  /** How many things were acknowledged, each change of one counted. */
  readonly acknowledgements: () => number
}

/** An empty journal. */
export function createJournal(): Journal {
  const standings = new Map<string, Standing>()
  let acknowledgements = 0
  return {
    take: ({ state, key, value }) => {
      const { acknowledged, begun } = standings.get(key) ?? { acknowledged: null, begun: [] }
      if (state === 'done') {
        acknowledgements += 1
        standings.set(key, { acknowledged: value, begun: [] })
      } else standings.set(key, { acknowledged, begun: [...begun, value] })
    },
    standings: () => standings,
    acknowledgements: () => acknowledgements,
  }
}

/** Reads a line of the program; `null` for one that a kill cut short. */
export function readLine(text: string): JournalLine | null {
  try {
    return JSON.parse(text) as JournalLine
  } catch {
    return null
  }
}

/** What is there against what was said. */
export type Comparison = {
  /** Acknowledged and gone, or not as it was acknowledged. */
  readonly lost: readonly string[]
  /** There in a form that nobody ever began. */
  readonly half: readonly string[]
}

/**
 * Compares what is found in a data folder with the journal. What nobody spoke of is half of something, too, unless a thing of
 * its kind and value was begun before its name was known.
 */
export function compare(standings: ReadonlyMap<string, Standing>, found: ReadonlyMap<string, string>): Comparison {
  const lost: string[] = []
  const half: string[] = []
  for (const [key, { acknowledged, begun }] of standings) {
    const is = found.get(key) ?? null
    if (is === acknowledged || begun.includes(is)) continue
    if (is === null) lost.push(key)
    else (acknowledged === null ? half : lost).push(`${key}: ${is.slice(0, 80)}`)
  }
  for (const [key, value] of found) {
    const nameless = standings.get(key.slice(0, key.indexOf('/') + 1))
    if (!standings.has(key) && nameless?.begun.includes(value) !== true) half.push(key)
  }
  return { lost, half }
}
