import type { WritableDb } from '../connection/sqlite.ts'

/** Learners who are erased here, and not yet in the copies that lie in the data folder. */
export type ErasuresDueRepository = {
  readonly add: (learner: string) => void
  readonly list: () => readonly string[]
  readonly remove: (learner: string) => void
}

/** Prepares the statements. */
export function createErasuresDueRepository(db: WritableDb): ErasuresDueRepository {
  const insert = db.prepare<[string]>(
    'INSERT INTO erasures_due (learner_id) VALUES (?) ON CONFLICT (learner_id) DO NOTHING',
  )
  const all = db.prepare<[], string>('SELECT learner_id FROM erasures_due ORDER BY learner_id').pluck()
  const remove = db.prepare<[string]>('DELETE FROM erasures_due WHERE learner_id = ?')
  return {
    add: (learner) => void insert.run(learner),
    list: () => all.all(),
    remove: (learner) => void remove.run(learner),
  }
}
