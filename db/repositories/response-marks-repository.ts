import { z } from 'zod'
import { type RubricMark } from '#courses/rules/marking/mark-by-rubric.ts'
import type { WritableDb } from '../connection/sqlite.ts'

/** What somebody here gave so far for one written answer of a learner; levels may still be missing. */
export type ResponseMark = {
  readonly learner: string
  readonly attempt: string
  readonly question: string
  readonly rubric: RubricMark
  /** Every criterion has a level. */
  readonly isWhole: boolean
  /** When it was last handed back, in milliseconds since 1970 UTC; from then on it stays as it is. */
  readonly returnedAt: number | null
}

/** What was given on this computer for answers of learners whose bundles came in, until their own log has it. */
export type ResponseMarksRepository = {
  readonly list: () => readonly ResponseMark[]
  /** Puts what was given in place of what was there. One that was handed back is not changed; says whether it could be. */
  readonly put: (mark: Omit<ResponseMark, 'returnedAt'>) => boolean
  /** The whole marks of an attempt by question. */
  readonly rubricsOf: (learner: string, attempt: string) => ReadonlyMap<string, RubricMark>
  /** Notes that the marks of an attempt were handed back. */
  readonly handBack: (learner: string, attempt: string, at: number) => void
}

type Row = {
  readonly learner_id: string
  readonly attempt_id: string
  readonly question_id: string
  readonly levels: string
  readonly comment: string
  readonly is_whole: number
  readonly returned_at: number | null
}

const levelsSchema = z.array(z.strictObject({ criterion: z.string(), milliPoints: z.int() })).readonly()
const columns = 'learner_id, attempt_id, question_id, levels, comment, is_whole, returned_at'

/** Prepares the statements. */
export function createResponseMarksRepository(db: WritableDb): ResponseMarksRepository {
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM response_marks ORDER BY learner_id, attempt_id, question_id`)
  const whole = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM response_marks WHERE learner_id = ? AND attempt_id = ? AND is_whole = 1 ORDER BY question_id`,
  )
  const put = db.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO response_marks (learner_id, attempt_id, question_id, levels, comment, is_whole) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, attempt_id, question_id) DO UPDATE SET levels = excluded.levels, comment = excluded.comment,
       is_whole = excluded.is_whole WHERE returned_at IS NULL`,
  )
  const handBack = db.prepare<[number, string, string]>(
    'UPDATE response_marks SET returned_at = ? WHERE learner_id = ? AND attempt_id = ? AND is_whole = 1',
  )
  return {
    list: () => all.all().map(toMark),
    put: ({ learner, attempt, question, rubric, isWhole }) =>
      put.run(learner, attempt, question, JSON.stringify(rubric.levels), rubric.comment, Number(isWhole)).changes > 0,
    rubricsOf: (learner, attempt) =>
      new Map(whole.all(learner, attempt).map((row) => [row.question_id, toMark(row).rubric])),
    handBack: (learner, attempt, at) => void handBack.run(at, learner, attempt),
  }
}

function toMark(row: Row): ResponseMark {
  return {
    learner: row.learner_id,
    attempt: row.attempt_id,
    question: row.question_id,
    rubric: { levels: levelsSchema.parse(JSON.parse(row.levels)), comment: row.comment },
    isWhole: row.is_whole === 1,
    returnedAt: row.returned_at,
  }
}
