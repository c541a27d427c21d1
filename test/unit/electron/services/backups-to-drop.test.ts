import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Backup, backupReasons } from '#contract/backup.ts'
import { backupFileName, parseBackupFileName } from '#services/backups/backup-file-name.ts'
import { backupsToDrop } from '#services/backups/backups-to-drop.ts'

const dayMs = 86_400_000
const chinaTime = () => 480

function backup(at: number, reason: Backup['reason'] = 'daily'): Backup {
  return { backup: backupFileName({ at, reason, digest: at.toString(16).padStart(32, '0') }), at, reason, bytes: 1 }
}

/** The midday in China of a day counted from 1 January 2026. */
const noon = (day: number) => Date.UTC(2026, 0, 1, 4) + day * dayMs

const keptOf = (backups: readonly Backup[]) => {
  const dropped = new Set(backupsToDrop(backups, chinaTime))
  return backups.filter((one) => !dropped.has(one))
}

test('of two years of daily backups 12 days, 10 weeks and 9 months stay', () => {
  const days = Array.from({ length: 730 }, (_, day) => backup(noon(day)))
  const kept = keptOf(days).map(({ at }) => new Date(at + 8 * 3_600_000))
  // Counted on a calendar, by hand: the last day is Friday 31 December 2027. Days 20 to 31; Sundays from 12 December back
  // to 31 October, the week of 20 December and the last one being among the days; last days of April to October.
  const months = ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30']
  const sundays = ['10-31', '11-07', '11-14', '11-21', '11-28', '12-05', '12-12', '12-19']
  const days12 = Array.from({ length: 12 }, (_, index) => `12-${20 + index}`)
  const expected = new Set(months.concat(sundays, days12))
  expect(kept.map((day) => day.toISOString().slice(5, 10)).toSorted()).toEqual([...expected].toSorted())
})

test('whatever the dates, the newest three, everything asked for and one of each latest day stay; of a day one', () => {
  const some = fc.array(fc.record({ at: fc.integer({ min: noon(-400), max: noon(40_000) }), asked: fc.boolean() }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(some, (made) => {
      const all = made.map(({ at, asked }) => backup(at, asked ? 'asked' : 'daily'))
      const kept = keptOf(all)
      const newest = all.toSorted((a, b) => b.at - a.at)
      for (const one of newest.slice(0, 3)) expect(kept.some(({ at }) => at === one.at)).toBe(true)
      expect(kept.filter(({ reason }) => reason === 'asked')).toHaveLength(made.filter(({ asked }) => asked).length)
      const dayOf = ({ at }: Backup) => Math.floor((at + 8 * 3_600_000) / dayMs)
      const days = [...new Set(newest.map(dayOf))].slice(0, 12)
      for (const day of days) expect(kept.some((one) => dayOf(one) === day)).toBe(true)
      expect(kept.filter(({ reason }) => reason !== 'asked').length).toBeLessThanOrEqual(12 + 10 + 9 + 3)
      expect(backupsToDrop(kept, chinaTime)).toEqual([])
    }),
  )
})

test('a name says time, reason and hash, and any other name is none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.constantFrom(...backupReasons),
      fc.stringMatching(/^[0-9a-f]{64}$/),
      fc.nat(),
      (seconds, reason, digest, place) => {
        const name = backupFileName({ at: seconds * 1000, reason, digest })
        expect(parseBackupFileName(name)).toEqual({ at: seconds * 1000, reason, digest: digest.slice(0, 32) })
        const at = place % name.length
        expect(parseBackupFileName(`${name.slice(0, at)}${name.slice(at + 1)}`)).toBeNull()
      },
    ),
  )
  expect(parseBackupFileName('tianye-20260230T000000Z-daily-0123456789abcdef0123456789abcdef.tybackup')).toBeNull()
})
