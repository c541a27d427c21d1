import { creditDetailsSchema } from '#courses/format/credit-details.ts'
import type { AddedCredit } from '#courses/record/projections/credit-projection.ts'
import type { ReadableDb } from '../connection/sqlite.ts'

/** Credit that learners added, as the log tells it. Read only. */
export type CreditEntriesRepository = {
  readonly find: (learner: string, entry: string) => AddedCredit | null
  /** All of a learner, withdrawn ones too, in the order in which they were added. */
  readonly list: (learner: string) => readonly AddedCredit[]
}

type Row = Omit<AddedCredit, 'details'> & { readonly details: string }

const columns =
  'entry_id AS entry, details, added_at AS addedAt, corrected_at AS correctedAt, withdrawn_at AS withdrawnAt'

/** Prepares the statements. */
export function createCreditEntriesRepository(db: ReadableDb): CreditEntriesRepository {
  const one = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM credit_entries WHERE learner_id = ? AND entry_id = ?`,
  )
  const all = db.prepare<[string], Row>(
    `SELECT ${columns} FROM credit_entries WHERE learner_id = ? ORDER BY added_at, entry_id`,
  )
  return {
    find: (learner, entry) => {
      const row = one.get(learner, entry)
      return row === undefined ? null : toAdded(row)
    },
    list: (learner) => all.all(learner).map(toAdded),
  }
}

function toAdded({ details, ...row }: Row): AddedCredit {
  return { ...row, details: creditDetailsSchema.parse(JSON.parse(details)) }
}
