import type { PackChanges, StatedChange } from './pack-changes.ts'
import { compareVersions } from './version-range.ts'

/**
 * What the author says of each id on the way from one version to a newer one, the last word for each, in the order in
 * which it was first named. Entries that begin before or end after count for nothing: their half is not known.
 */
export function statedChanges(changes: PackChanges, from: string, to: string): readonly StatedChange[] {
  const onTheWay = changes.versions
    .filter((entry) => compareVersions(from, entry.from) <= 0 && compareVersions(entry.to, to) <= 0)
    .toSorted((a, b) => compareVersions(a.to, b.to))
  const last = new Map(
    onTheWay.flatMap((entry) => entry.changes.map((change) => [`${change.in}#${change.id}`, change])),
  )
  return [...last.values()]
}
