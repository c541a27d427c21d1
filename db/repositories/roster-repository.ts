import type { WritableDb } from '../connection/sqlite.ts'

/** A row of the instructor's list. `position` counts from 1, in the order of the file. */
export type RosterRow = {
  readonly position: number
  readonly name: string
  readonly number: string | null
  /** The person it is tied to, and by whom. */
  readonly learner: string | null
  readonly tiedBy: 'file' | 'instructor' | null
}

/** Who is expected. */
export type RosterRepository = {
  readonly list: () => readonly RosterRow[]
  /** Puts these rows in place of all that were there. */
  readonly replace: (rows: readonly Omit<RosterRow, 'position'>[]) => void
  readonly isListed: (learner: string) => boolean
  /** Ties a row to a person, or to nobody. */
  readonly tie: (position: number, learner: string | null) => void
}

type Row = {
  readonly position: number
  readonly name: string
  readonly number: string | null
  readonly learner_id: string | null
  readonly tied_by: 'file' | 'instructor' | null
}

/** Prepares the statements. */
export function createRosterRepository(db: WritableDb): RosterRepository {
  const all = db.prepare<[], Row>('SELECT position, name, number, learner_id, tied_by FROM roster ORDER BY position')
  const clear = db.prepare<[]>('DELETE FROM roster')
  const insert = db.prepare<RosterRow>(
    `INSERT INTO roster (position, name, number, learner_id, tied_by)
     VALUES (@position, @name, @number, @learner, @tiedBy)`,
  )
  const listed = db.prepare<[string], number>('SELECT count(*) FROM roster WHERE learner_id = ?').pluck()
  const tie = db.prepare<{ position: number; learner: string | null }>(
    `UPDATE roster SET learner_id = @learner, tied_by = iif(@learner IS NULL, NULL, 'instructor') WHERE position = @position`,
  )
  return {
    list: () =>
      all.all().map(({ position, name, number, learner_id, tied_by }) => ({
        position,
        name,
        number,
        learner: learner_id,
        tiedBy: tied_by,
      })),
    replace: db.transaction((rows: readonly Omit<RosterRow, 'position'>[]) => {
      clear.run()
      for (const [index, row] of rows.entries()) insert.run({ ...row, position: index + 1 })
    }),
    isListed: (learner) => listed.get(learner) === 1,
    tie: (position, learner) => void tie.run({ position, learner }),
  }
}
