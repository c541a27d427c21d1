import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { ProjectionTable } from './projector.ts'

/** Keeps attempts in `attempts` and `attempt_questions`. */
export function createAttemptTable(db: WritableDb): ProjectionTable<Attempt> {
  const reader = createAttemptsRepository(db)
  const putAttempt = db.prepare(
    `INSERT INTO attempts (learner_id, attempt_id, lamport, chain, pack_id, pack_version, module_id, language, pass_percent,
       started_at, submitted_at, marked_at, rules_version, earned_millipoints, full_millipoints, passed, marked_by)
     VALUES (@learner, @attempt, @lamport, @chain, @pack, @packVersion, @module, @language, @passPercent,
       @startedAt, @submittedAt, @markedAt, @rulesVersion, @earned, @full, @passed, @markedBy)
     ON CONFLICT (learner_id, attempt_id) DO UPDATE SET submitted_at = excluded.submitted_at,
       marked_at = excluded.marked_at, rules_version = excluded.rules_version,
       earned_millipoints = excluded.earned_millipoints, full_millipoints = excluded.full_millipoints,
       passed = excluded.passed, marked_by = excluded.marked_by`,
  )
  const putQuestion = db.prepare(
    `INSERT INTO attempt_questions (learner_id, attempt_id, position, question_id, snapshot, shown, answer_language,
       answer, answered_at, active_ms, earned_millipoints, full_millipoints, feedback, rubric)
     VALUES (@learner, @attempt, @position, @question, @snapshot, @shown, @answerLanguage,
       @answer, @answeredAt, @activeMs, @earned, @full, @feedback, @rubric)
     ON CONFLICT (learner_id, attempt_id, position) DO UPDATE SET answer_language = excluded.answer_language,
       answer = excluded.answer, answered_at = excluded.answered_at, active_ms = excluded.active_ms,
       earned_millipoints = excluded.earned_millipoints, full_millipoints = excluded.full_millipoints,
       feedback = excluded.feedback, rubric = excluded.rubric`,
  )
  const keys = db.prepare<[string], string>('SELECT attempt_id FROM attempts WHERE learner_id = ?').pluck()
  const remove = db.prepare<[string, string]>('DELETE FROM attempts WHERE learner_id = ? AND attempt_id = ?')
  return {
    load: reader.find,
    save: (learner, { questions, marking, ...attempt }, before) => {
      putAttempt.run({
        ...attempt,
        learner,
        markedAt: marking?.at ?? null,
        rulesVersion: marking?.rulesVersion ?? null,
        earned: marking?.earnedMilliPoints ?? null,
        full: marking?.fullMilliPoints ?? null,
        passed: marking === null ? null : Number(marking.passed),
        markedBy: marking?.by ? canonicalJson(marking.by) : null,
      })
      questions.forEach((entry, position) => {
        if (entry === before?.questions[position]) return
        const { question, snapshot, shown, given, mark } = entry
        putQuestion.run({
          learner,
          attempt: attempt.attempt,
          position,
          question,
          snapshot,
          shown: canonicalJson(shown),
          answerLanguage: given?.language ?? null,
          answer: given === null ? null : canonicalJson(given.answer),
          answeredAt: given?.at ?? null,
          activeMs: given?.activeMs ?? null,
          earned: mark?.earnedMilliPoints ?? null,
          full: mark?.fullMilliPoints ?? null,
          feedback: mark?.feedback ? canonicalJson(mark.feedback) : null,
          rubric: mark?.rubric ? canonicalJson(mark.rubric) : null,
        })
      })
    },
    keys: (learner) => keys.all(learner),
    remove: (learner, attempt) => void remove.run(learner, attempt),
  }
}
