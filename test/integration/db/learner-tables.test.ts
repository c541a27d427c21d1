import { expect, test } from 'vitest'
import { openFolder } from './data-folder.ts'

/** What becomes of the rows of each table that names learners, when one moves to another PC. */
const whenMoving = {
  chains: 'comes with the log',
  writers: 'made anew',
  attempts: 'projected from the log',
  attempt_questions: 'projected from the log',
  module_progress: 'projected from the log',
  course_progress: 'projected from the log',
  credit_entries: 'projected from the log',
  credit_follows: 'in the file',
  own_profiles: 'in the file',
  scan_pieces: 'in the file',
  protections: 'in the file',
  closed_keys: 'in the file',
  passphrase_tries: 'stays',
  private_texts: 'in the file',
  pages_read: 'in the file',
  reading_places: 'in the file',
  drafts: 'in the file',
  highlights: 'in the file',
  settling: 'projected from the log',
  erasures_due: 'stays',
  senders: 'stays',
  roster: 'stays',
  given_credentials: 'stays',
  response_marks: 'stays',
}

test('every table that names learners has a rule for a move: add yours here and, if it moves, to the move file', () => {
  const { db } = openFolder('tables')
  const tables = db
    .prepare<[], string>(
      `SELECT DISTINCT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND c.name = 'learner_id' ORDER BY m.name`,
    )
    .pluck()
    .all()
  expect(tables).toEqual(Object.keys(whenMoving).toSorted())
})
