import type { RosterEntry } from './read-roster.ts'

/** A row of the roster: one who is expected, and who tied the row to a person. */
export type RosterRow = RosterEntry & { readonly tiedBy: 'file' | 'instructor' | null }

/**
 * The rows of a roster that is read again. What the file says of a learner goes first. A tie made by the instructor stays with the row
 * of the same name and number, if there is exactly one such row before and after, and nobody else has that learner now.
 */
export function keepTies(before: readonly RosterRow[], entries: readonly RosterEntry[]): readonly RosterRow[] {
  const nameOf = ({ name, number }: RosterEntry) => JSON.stringify([name, number])
  const countOf = (rows: readonly RosterEntry[], name: string) => rows.filter((row) => nameOf(row) === name).length
  const taken = new Set(entries.flatMap(({ learner }) => learner ?? []))
  return entries.map((entry) => {
    if (entry.learner !== null) return { ...entry, tiedBy: 'file' }
    const name = nameOf(entry)
    const old = before.find((row) => nameOf(row) === name)
    const isSame = countOf(before, name) === 1 && countOf(entries, name) === 1
    if (!isSame || old?.tiedBy !== 'instructor' || old.learner === null || taken.has(old.learner))
      return { ...entry, tiedBy: null }
    return { ...entry, learner: old.learner, tiedBy: 'instructor' }
  })
}
