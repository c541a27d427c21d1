import type { Backup } from '#contract/backup.ts'

/** How many of each are kept: Anki's own figures, which years of use have found enough (Anki manual, "Backups"). */
const kept = { day: 12, week: 10, month: 9 } as const

/** Whatever the calendar says, the newest stay: a clock that jumped must not cost the last good one. */
const newestKept = 3

const dayMs = 86_400_000

/**
 * Which backups go: those that are not the newest of one of the latest 12 days, 10 weeks (from Monday) or 9 months that
 * have any, and not among the newest three. One that somebody asked for never goes by itself. Counted in days that have
 * backups, not in days since, so that a PC unused for a year, or with a wrong clock, loses none.
 *
 * `utcOffsetMinutes`: minutes east of UTC at an instant, so that a day is the reader's day.
 */
export function backupsToDrop(backups: readonly Backup[], utcOffsetMinutes: (at: number) => number): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.backup < b.backup ? 1 : -1))
  const stays = new Set(newestFirst.slice(0, newestKept))
  const spans = [
    { count: kept.day, of: dayNumber },
    { count: kept.week, of: (day: number) => Math.floor((day + 3) / 7) }, // 1 January 1970 was a Thursday
    { count: kept.month, of: (day: number) => new Date(day * dayMs).toISOString().slice(0, 7) },
  ]
  for (const { count, of } of spans) {
    const seen = new Set<string | number>()
    for (const backup of newestFirst) {
      const span = of(Math.floor((backup.at + utcOffsetMinutes(backup.at) * 60_000) / dayMs))
      if (seen.has(span) || seen.size === count) continue
      seen.add(span)
      stays.add(backup)
    }
  }
  return newestFirst.filter((backup) => backup.reason !== 'asked' && !stays.has(backup))
}

function dayNumber(day: number): number {
  return day
}
