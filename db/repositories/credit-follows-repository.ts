import type { WritableDb } from '../connection/sqlite.ts'

/** A rule profile that a learner follows: in which grade, and the day on which their first period began (`YYYY-MM-DD`). */
export type FollowedProfile = { readonly profile: string; readonly grade: string; readonly firstStart: string }

/** Which rule profiles learners follow: ordinary rows that change and go. */
export type CreditFollowsRepository = {
  /** In order of id. */
  readonly list: (learner: string) => readonly FollowedProfile[]
  readonly put: (learner: string, follow: FollowedProfile) => void
  readonly remove: (learner: string, profile: string) => void
}

/** Prepares the statements. */
export function createCreditFollowsRepository(db: WritableDb): CreditFollowsRepository {
  const all = db.prepare<[string], FollowedProfile>(
    `SELECT profile_id AS profile, grade, first_start AS firstStart FROM credit_follows
     WHERE learner_id = ? ORDER BY profile_id`,
  )
  const put = db.prepare<FollowedProfile & { readonly learner: string }>(
    `INSERT INTO credit_follows (learner_id, profile_id, grade, first_start)
     VALUES (@learner, @profile, @grade, @firstStart)
     ON CONFLICT (learner_id, profile_id) DO UPDATE SET grade = excluded.grade, first_start = excluded.first_start`,
  )
  const remove = db.prepare<[string, string]>('DELETE FROM credit_follows WHERE learner_id = ? AND profile_id = ?')
  return {
    list: (learner) => all.all(learner),
    put: (learner, follow) => void put.run({ learner, ...follow }),
    remove: (learner, profile) => void remove.run(learner, profile),
  }
}
