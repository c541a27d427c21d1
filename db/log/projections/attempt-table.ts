import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { ProjectionTable } from './projector.ts'

/** Keeps attempts in `attempts` and `attempt_questions`. */
export function createAttemptTable(db: WritableDb): ProjectionTable<Attempt> {
  const reader = createAttemptsRepository(db)
  const putAttempt = db.prepare(
    `INSERT INTO attempts (learner_id, attempt_id, lamport, chain, pack_id, pack_version, module_id, pass_percent, started_at,
       submitted_at, marked_at, rules_version, earned_millipoints, full_millipoints, passed)
     VALUES (@learner, @attempt, @lamport, @chain, @pack, @packVersion, @module, @passPercent, @startedAt,
       @submittedAt, @markedAt, @rulesVersion, @earned, @full, @passed)
     ON CONFLICT (learner_id, attempt_id) DO UPDATE SET submitted_at = excluded.submitted_at,
       marked_at = excluded.marked_at, rules_version = excluded.rules_version,
       earned_millipoints = excluded.earned_millipoints, full_millipoints = excluded.full_millipoints,
       passed = excluded.passed`,
  )
  const putQuestion = db.prepare(
    `INSERT INTO attempt_questions (learner_id, attempt_id, position, question_id, snapshots, shown, answer, answered_in,
       answered_at, active_ms, marking)
     VALUES (@learner, @attempt, @position, @question, @snapshots, @shown, @answer, @language, @answeredAt,
       @activeMs, @marking)
     ON CONFLICT (learner_id, attempt_id, position) DO UPDATE SET answer = excluded.answer,
       answered_in = excluded.answered_in, answered_at = excluded.answered_at, active_ms = excluded.active_ms,
       marking = excluded.marking`,
  )
  const clear = db.prepare<[string]>('DELETE FROM attempts WHERE learner_id = ?')
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
      })
      questions.forEach((entry, position) => {
        if (entry === before?.questions[position]) return
        const { question, snapshots, shown, given, marking: mark } = entry
        putQuestion.run({
          learner,
          attempt: attempt.attempt,
          position,
          question,
          snapshots: canonicalJson(snapshots),
          shown: canonicalJson(shown),
          answer: given === null ? null : canonicalJson(given.answer),
          language: given?.language ?? null,
          answeredAt: given?.at ?? null,
          activeMs: given?.activeMs ?? null,
          marking: mark === null ? null : canonicalJson(mark),
        })
      })
    },
    clear: (learner) => void clear.run(learner),
  }
}
