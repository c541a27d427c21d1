import { type RuleProfile, ruleProfileSchema } from '#courses/format/rule-profile.ts'
import type { WritableDb } from '../connection/sqlite.ts'

/** Rule profiles that learners made for themselves: ordinary rows that change and go. */
export type OwnProfilesRepository = {
  /** In order of id. */
  readonly list: (learner: string) => readonly RuleProfile[]
  /** Writes it new, or over the one of its id. `at` is milliseconds since 1970 UTC. */
  readonly put: (learner: string, profile: RuleProfile, at: number) => void
  readonly remove: (learner: string, profile: string) => void
}

/** Prepares the statements. */
export function createOwnProfilesRepository(db: WritableDb): OwnProfilesRepository {
  const all = db
    .prepare<[string], string>('SELECT profile FROM own_profiles WHERE learner_id = ? ORDER BY profile_id')
    .pluck()
  const put = db.prepare<[string, string, string, number]>(
    `INSERT INTO own_profiles (learner_id, profile_id, profile, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (learner_id, profile_id) DO UPDATE SET profile = excluded.profile, changed_at = excluded.changed_at`,
  )
  const remove = db.prepare<[string, string]>('DELETE FROM own_profiles WHERE learner_id = ? AND profile_id = ?')
  return {
    list: (learner) => all.all(learner).map((profile) => ruleProfileSchema.parse(JSON.parse(profile))),
    put: (learner, profile, at) => void put.run(learner, profile.id, JSON.stringify(profile), at),
    remove: (learner, profile) => void remove.run(learner, profile),
  }
}
