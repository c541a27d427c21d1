import { z } from 'zod'
import { answerSchema } from '#courses/format/answer-schema.ts'
import { type CourseLanguage, courseLanguages } from '#courses/format/course-language.ts'
import { feedbackSchema } from '#courses/format/feedback-schema.ts'
import { markerSchema, rubricMarkSchema } from '#courses/record/payloads/rubric-marks.ts'
import type { Attempt, AttemptQuestion } from '#courses/record/projections/attempt-projection.ts'
import type { ReadableDb } from '../connection/sqlite.ts'

/** An attempt as lists show it: how many questions were drawn, answered, and wait for a person to mark them, instead of each. */
export type AttemptSummary = Omit<Attempt, 'questions'> & {
  readonly drawn: number
  readonly answered: number
  readonly unmarked: number
}

/** Attempts as the log tells them. Read only: the one way to change an attempt is to append an event. */
export type AttemptsRepository = {
  readonly find: (learner: string, attempt: string) => Attempt | null
  /** All attempts of a learner, whole, in the order of the record. */
  readonly listOfLearner: (learner: string) => readonly Attempt[]
  /** A learner's attempts at a module, in the order of the record. */
  readonly listOfModule: (learner: string, pack: string, module: string) => readonly AttemptSummary[]
}

type AttemptRow = {
  readonly attempt_id: string
  readonly lamport: number
  readonly chain: string
  readonly pack_id: string
  readonly pack_version: string
  readonly module_id: string
  readonly language: CourseLanguage
  readonly pass_percent: number
  readonly started_at: number
  readonly submitted_at: number | null
  readonly marked_at: number | null
  readonly rules_version: number | null
  readonly earned_millipoints: number | null
  readonly full_millipoints: number | null
  readonly passed: number | null
  readonly marked_by: string | null
}

type QuestionRow = {
  readonly question_id: string
  readonly snapshot: string
  readonly shown: string
  readonly answer_language: CourseLanguage | null
  readonly answer: string | null
  readonly answered_at: number | null
  readonly active_ms: number | null
  readonly earned_millipoints: number | null
  readonly full_millipoints: number | null
  readonly feedback: string | null
  readonly rubric: string | null
}

type CountRow = { readonly drawn: number; readonly answered: number; readonly unmarked: number }

const attemptColumns = `attempt_id, lamport, chain, pack_id, pack_version, module_id, language, pass_percent, started_at,
  submitted_at, marked_at, rules_version, earned_millipoints, full_millipoints, passed, marked_by`
const questionColumns = `question_id, snapshot, shown, answer_language, answer, answered_at, active_ms, earned_millipoints, full_millipoints, feedback, rubric`

const counts = `(SELECT count(*) FROM attempt_questions AS q
    WHERE q.learner_id = attempts.learner_id AND q.attempt_id = attempts.attempt_id) AS drawn,
  (SELECT count(q.answer) FROM attempt_questions AS q
    WHERE q.learner_id = attempts.learner_id AND q.attempt_id = attempts.attempt_id) AS answered,
  (SELECT count(*) FROM attempt_questions AS q
    WHERE q.learner_id = attempts.learner_id AND q.attempt_id = attempts.attempt_id AND attempts.submitted_at IS NOT NULL
      AND q.earned_millipoints IS NULL AND json_extract(q.answer, '$.type') = 'open') AS unmarked`

const shownSchema = z.array(z.string()).readonly()
const feedbacksSchema = z.partialRecord(z.enum(courseLanguages), feedbackSchema)

/** Prepares the statements. */
export function createAttemptsRepository(db: ReadableDb): AttemptsRepository {
  const byId = db.prepare<[string, string], AttemptRow>(
    `SELECT ${attemptColumns} FROM attempts WHERE learner_id = ? AND attempt_id = ?`,
  )
  const ofModule = db.prepare<[string, string, string], AttemptRow & CountRow>(
    `SELECT ${attemptColumns}, ${counts} FROM attempts WHERE learner_id = ? AND pack_id = ? AND module_id = ?
     ORDER BY lamport, chain, attempt_id`,
  )
  const ofLearner = db.prepare<[string], AttemptRow>(
    `SELECT ${attemptColumns} FROM attempts WHERE learner_id = ? ORDER BY lamport, chain, attempt_id`,
  )
  const questions = db.prepare<[string, string], QuestionRow>(
    `SELECT ${questionColumns} FROM attempt_questions WHERE learner_id = ? AND attempt_id = ? ORDER BY position`,
  )
  return {
    find: (learner, attempt) => {
      const row = byId.get(learner, attempt)
      return row === undefined
        ? null
        : { ...toAttempt(row), questions: questions.all(learner, attempt).map(toQuestion) }
    },
    listOfLearner: (learner) =>
      ofLearner
        .all(learner)
        .map((row) => ({ ...toAttempt(row), questions: questions.all(learner, row.attempt_id).map(toQuestion) })),
    listOfModule: (learner, pack, module) =>
      ofModule
        .all(learner, pack, module)
        .map((row) => ({ ...toAttempt(row), drawn: row.drawn, answered: row.answered, unmarked: row.unmarked })),
  }
}

function toAttempt(row: AttemptRow): Omit<Attempt, 'questions'> {
  return {
    attempt: row.attempt_id,
    lamport: row.lamport,
    chain: row.chain,
    pack: row.pack_id,
    packVersion: row.pack_version,
    module: row.module_id,
    language: row.language,
    passPercent: row.pass_percent,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    marking: toMarking(row),
  }
}

function toMarking(row: AttemptRow): Attempt['marking'] {
  const { marked_at, rules_version, earned_millipoints, full_millipoints } = row
  if (marked_at === null || rules_version === null || earned_millipoints === null || full_millipoints === null) {
    return null
  }
  return {
    at: marked_at,
    rulesVersion: rules_version,
    earnedMilliPoints: earned_millipoints,
    fullMilliPoints: full_millipoints,
    passed: row.passed === 1,
    by: row.marked_by === null ? null : markerSchema.parse(JSON.parse(row.marked_by)),
  }
}

function toQuestion(row: QuestionRow): AttemptQuestion {
  const { answer_language, answer, answered_at, earned_millipoints, full_millipoints, feedback, rubric } = row
  return {
    question: row.question_id,
    snapshot: row.snapshot,
    shown: shownSchema.parse(JSON.parse(row.shown)),
    given:
      answer_language === null || answer === null || answered_at === null
        ? null
        : {
            language: answer_language,
            answer: answerSchema.parse(JSON.parse(answer)),
            at: answered_at,
            activeMs: row.active_ms,
          },
    mark:
      earned_millipoints === null || full_millipoints === null
        ? null
        : {
            earnedMilliPoints: earned_millipoints,
            fullMilliPoints: full_millipoints,
            feedback: feedback === null ? null : feedbacksSchema.parse(JSON.parse(feedback)),
            rubric: rubric === null ? null : rubricMarkSchema.parse(JSON.parse(rubric)),
          },
  }
}
