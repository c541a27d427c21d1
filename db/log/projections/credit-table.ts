import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { AddedCredit } from '#courses/record/projections/credit-projection.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createCreditEntriesRepository } from '#db/repositories/credit-entries-repository.ts'
import type { ProjectionTable } from './projector.ts'

/** Keeps added credit in `credit_entries`. */
export function createCreditTable(db: WritableDb): ProjectionTable<AddedCredit> {
  const reader = createCreditEntriesRepository(db)
  const put = db.prepare(
    `INSERT INTO credit_entries (learner_id, entry_id, details, added_at, corrected_at, withdrawn_at)
     VALUES (@learner, @entry, @details, @addedAt, @correctedAt, @withdrawnAt)
     ON CONFLICT (learner_id, entry_id) DO UPDATE SET details = excluded.details, added_at = excluded.added_at,
       corrected_at = excluded.corrected_at, withdrawn_at = excluded.withdrawn_at`,
  )
  const keys = db.prepare<[string], string>('SELECT entry_id FROM credit_entries WHERE learner_id = ?').pluck()
  const remove = db.prepare<[string, string]>('DELETE FROM credit_entries WHERE learner_id = ? AND entry_id = ?')
  return {
    load: reader.find,
    save: (learner, { details, ...rest }) => void put.run({ ...rest, learner, details: canonicalJson(details) }),
    keys: (learner) => keys.all(learner),
    remove: (learner, entry) => void remove.run(learner, entry),
  }
}
