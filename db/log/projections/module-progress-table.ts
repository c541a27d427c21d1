import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { ModuleProgress } from '#courses/record/projections/module-progress-projection.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { ProjectionTable } from './projector.ts'

/** Keeps module progress in `module_progress`. */
export function createModuleProgressTable(db: WritableDb): ProjectionTable<ModuleProgress> {
  const reader = createModuleProgressRepository(db)
  const put = db.prepare(
    `INSERT INTO module_progress (learner_id, pack_id, module_id, attempts, started_at, completed_at, completed_version,
       completed_attempt, pass_percent, study_minutes, releases)
     VALUES (@learner, @pack, @module, @attempts, @startedAt, @at, @packVersion, @attempt, @passPercent, @studyMinutes,
       @releases)
     ON CONFLICT (learner_id, pack_id, module_id) DO UPDATE SET attempts = excluded.attempts,
       started_at = excluded.started_at, completed_at = excluded.completed_at,
       completed_version = excluded.completed_version, completed_attempt = excluded.completed_attempt,
       pass_percent = excluded.pass_percent, study_minutes = excluded.study_minutes,
       releases = excluded.releases`,
  )
  const keys = db
    .prepare<[string], string>(`SELECT pack_id || '/' || module_id FROM module_progress WHERE learner_id = ?`)
    .pluck()
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM module_progress WHERE learner_id = ? AND pack_id = ? AND module_id = ?',
  )
  const noCompletion = { at: null, packVersion: null, attempt: null, passPercent: null, studyMinutes: null }
  return {
    load: (learner, key) => reader.find(learner, ...partsOf(key)),
    save: (learner, { completion, releases, ...progress }) =>
      void put.run({ ...progress, ...(completion ?? noCompletion), releases: canonicalJson(releases), learner }),
    keys: (learner) => keys.all(learner),
    remove: (learner, key) => void remove.run(learner, ...partsOf(key)),
  }
}

/** Pack and module of a key. */
function partsOf(key: string): [pack: string, module: string] {
  const slash = key.indexOf('/')
  return [key.slice(0, slash), key.slice(slash + 1)]
}
