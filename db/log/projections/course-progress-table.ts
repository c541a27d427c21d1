import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { ProjectionTable } from './projector.ts'

/** Keeps course progress in `course_progress`. */
export function createCourseProgressTable(db: WritableDb): ProjectionTable<CourseProgress> {
  const reader = createCourseProgressRepository(db)
  const put = db.prepare(
    `INSERT INTO course_progress (learner_id, pack_id, modules_seen, evaluation, attestation, requested, issued, revoked)
     VALUES (@learner, @pack, @modulesSeen, @evaluation, @attestation, @requested, @issued, @revoked)
     ON CONFLICT (learner_id, pack_id) DO UPDATE SET modules_seen = excluded.modules_seen,
       evaluation = excluded.evaluation, attestation = excluded.attestation, requested = excluded.requested,
       issued = excluded.issued, revoked = excluded.revoked`,
  )
  const keys = db.prepare<[string], string>('SELECT pack_id FROM course_progress WHERE learner_id = ?').pluck()
  const remove = db.prepare<[string, string]>('DELETE FROM course_progress WHERE learner_id = ? AND pack_id = ?')
  return {
    load: reader.find,
    save: (learner, { pack, modulesSeen, evaluation, attestation, requested, issued, revoked }) =>
      void put.run({
        learner,
        pack,
        modulesSeen: canonicalJson(modulesSeen),
        evaluation: evaluation === null ? null : canonicalJson(evaluation),
        attestation: attestation === null ? null : canonicalJson(attestation),
        requested: canonicalJson(requested),
        issued: canonicalJson(issued),
        revoked: canonicalJson(revoked),
      }),
    keys: (learner) => keys.all(learner),
    remove: (learner, pack) => void remove.run(learner, pack),
  }
}
