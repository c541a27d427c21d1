import type { RosterEntry } from './read-roster.ts'

/** A row of the roster: one who is expected, and who tied the row to a person. */
export type RosterRow = RosterEntry & { readonly tiedBy: 'file' | 'instructor' | null }

/**
 * The rows of a roster that is read again. What the file says of a learner goes first. A tie made by the instructor stays with the row
 * of the same name and number, if there is exactly one such row before and after, and nobody else has that learner now.
 */
export function keepTies(before: readonly RosterRow[], entries: readonly RosterEntry[]): readonly RosterRow[] {
  const old = byName(before)
  const now = byName(entries)
  const taken = new Set(entries.flatMap(({ learner }) => learner ?? []))
  return entries.map((entry) => {
    if (entry.learner !== null) return { ...entry, tiedBy: 'file' }
    const name = nameOf(entry)
    const [row, ...others] = old.get(name) ?? []
    const isSame = others.length === 0 && now.get(name)?.length === 1
    if (!isSame || row?.tiedBy !== 'instructor' || row.learner === null || taken.has(row.learner))
      return { ...entry, tiedBy: null }
    return { ...entry, learner: row.learner, tiedBy: 'instructor' }
  })
}

function nameOf({ name, number }: RosterEntry): string {
  return JSON.stringify([name, number])
}

function byName<Row extends RosterEntry>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(nameOf(row))
    if (group === undefined) groups.set(nameOf(row), [row])
    else group.push(row)
  }
  return groups
}
