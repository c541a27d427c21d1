import { z } from 'zod'
import { attemptReleasedSchema } from '#courses/record/payloads/release-payloads.ts'
import type { ModuleProgress } from '#courses/record/projections/module-progress-projection.ts'
import type { ReadableDb } from '../connection/sqlite.ts'

/** How far learners are with modules, as the log tells it. Read only. */
export type ModuleProgressRepository = {
  readonly find: (learner: string, pack: string, module: string) => ModuleProgress | null
  /** Everything a learner has begun, by pack and module. */
  readonly list: (learner: string) => readonly ModuleProgress[]
}

type ProgressRow = {
  readonly pack_id: string
  readonly module_id: string
  readonly attempts: number
  readonly started_at: number | null
  readonly completed_at: number | null
  readonly completed_version: string | null
  readonly completed_attempt: string | null
  readonly pass_percent: number | null
  readonly study_minutes: number | null
  readonly releases: string
}

const columns = `pack_id, module_id, attempts, started_at, completed_at, completed_version, completed_attempt, pass_percent,
  study_minutes, releases`

const releasesSchema = z.array(attemptReleasedSchema).readonly()

/** Prepares the statements. */
export function createModuleProgressRepository(db: ReadableDb): ModuleProgressRepository {
  const one = db.prepare<[string, string, string], ProgressRow>(
    `SELECT ${columns} FROM module_progress WHERE learner_id = ? AND pack_id = ? AND module_id = ?`,
  )
  const all = db.prepare<[string], ProgressRow>(
    `SELECT ${columns} FROM module_progress WHERE learner_id = ? ORDER BY pack_id, module_id`,
  )
  return {
    find: (learner, pack, module) => {
      const row = one.get(learner, pack, module)
      return row === undefined ? null : toProgress(row)
    },
    list: (learner) => all.all(learner).map(toProgress),
  }
}

function toProgress(row: ProgressRow): ModuleProgress {
  const { completed_at, completed_version, pass_percent, study_minutes } = row
  return {
    pack: row.pack_id,
    module: row.module_id,
    attempts: row.attempts,
    startedAt: row.started_at,
    completion:
      completed_at === null || completed_version === null || pass_percent === null || study_minutes === null
        ? null
        : {
            at: completed_at,
            packVersion: completed_version,
            attempt: row.completed_attempt,
            passPercent: pass_percent,
            studyMinutes: study_minutes,
          },
    releases: releasesSchema.parse(JSON.parse(row.releases)),
  }
}
