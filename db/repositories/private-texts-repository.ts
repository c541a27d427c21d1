import { AppError } from '#contract/errors/app-error.ts'
import type { WritableDb } from '../connection/sqlite.ts'
import type { StoredBytes, Vault } from '../protection/vault.ts'

/** What a learner wrote for themself. `area` says what it is (such as `note`), `id` which one. */
export type PrivateText = {
  readonly area: string
  readonly id: string
  /** Rises by one with each change. */
  readonly revision: number
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number
  /** `null` for one that was written under a passphrase that was forgotten since; it stays closed. */
  readonly text: string | null
}

/**
 * Texts that are nobody's business but the learner's: notes, drafts, reflections. Encrypted while the learner has a
 * passphrase, readable otherwise; setting or removing one changes all of them. Every call throws `learner-locked`
 * while the learner is locked.
 */
export type PrivateTextsRepository = {
  /** Keeps a text, in place of what stood there. */
  readonly put: (learner: string, text: { area: string; id: string; text: string }, at: number) => void
  readonly find: (learner: string, area: string, id: string) => PrivateText | null
  /** All texts of an area, or of all areas, by area and id. */
  readonly list: (learner: string, area?: string) => readonly PrivateText[]
  /** Whether there was one. */
  readonly remove: (learner: string, area: string, id: string) => boolean
  /** Stores a learner's texts as their protection now asks; those of a closed key stay as they are. */
  readonly reseal: (learner: string) => void
  /** Rows as they are stored, for a move to another data folder. */
  readonly stored: (learner: string) => readonly StoredPrivateText[]
  readonly putStored: (learner: string, rows: readonly StoredPrivateText[]) => void
}

/** A row as it is stored. */
export type StoredPrivateText = StoredBytes & {
  readonly area: string
  readonly id: string
  readonly revision: number
  readonly writtenAt: number
}

const columns = 'area, id, revision, written_at AS writtenAt, bytes, sealed_by AS sealedBy'

/** Prepares the statements. */
export function createPrivateTextsRepository(db: WritableDb, vault: Vault): PrivateTextsRepository {
  const one = db.prepare<[string, string, string], StoredPrivateText>(
    `SELECT ${columns} FROM private_texts WHERE learner_id = ? AND area = ? AND id = ?`,
  )
  const all = db.prepare<[string], StoredPrivateText>(
    `SELECT ${columns} FROM private_texts WHERE learner_id = ? ORDER BY area, id`,
  )
  const put = db.prepare<StoredPrivateText & { learner: string }>(
    `INSERT INTO private_texts (learner_id, area, id, revision, written_at, bytes, sealed_by)
     VALUES (@learner, @area, @id, @revision, @writtenAt, @bytes, @sealedBy)
     ON CONFLICT (learner_id, area, id) DO UPDATE SET revision = excluded.revision, written_at = excluded.written_at,
       bytes = excluded.bytes, sealed_by = excluded.sealed_by`,
  )
  const remove = db.prepare<[string, string, string]>(
    'DELETE FROM private_texts WHERE learner_id = ? AND area = ? AND id = ?',
  )
  const demandOpen = (learner: string): void => {
    if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
  }
  const read = (learner: string, row: StoredPrivateText): PrivateText => {
    const { area, id, revision, writtenAt } = row
    const opened = vault.openPrivate(row, contextOf(learner, row))
    if (opened.kind === 'damaged') throw new AppError('private-text-damaged', { area, id })
    const text = opened.kind === 'opened' ? Buffer.from(opened.bytes).toString('utf8') : null
    return { area, id, revision, writtenAt, text }
  }
  return {
    put: (learner, { area, id, text }, writtenAt) => {
      demandOpen(learner)
      const revision = (one.get(learner, area, id)?.revision ?? 0) + 1
      const sealed = vault.sealPrivate(learner, contextOf(learner, { area, id }), Buffer.from(text))
      put.run({ learner, area, id, revision, writtenAt, ...sealed })
    },
    find: (learner, area, id) => {
      demandOpen(learner)
      const row = one.get(learner, area, id)
      return row === undefined ? null : read(learner, row)
    },
    list: (learner, area) => {
      demandOpen(learner)
      const rows = all.all(learner).filter((row) => area === undefined || row.area === area)
      return rows.map((row) => read(learner, row))
    },
    remove: (learner, area, id) => {
      demandOpen(learner)
      return remove.run(learner, area, id).changes === 1
    },
    reseal: (learner) => {
      for (const row of all.all(learner)) {
        const context = contextOf(learner, row)
        const opened = vault.openPrivate(row, context)
        if (opened.kind === 'opened') put.run({ learner, ...row, ...vault.sealPrivate(learner, context, opened.bytes) })
      }
    },
    stored: (learner) => all.all(learner),
    putStored: (learner, rows) => {
      for (const row of rows) put.run({ learner, ...row })
    },
  }
}

/** What a text is bound to, so that nobody can put one in the place of another. */
function contextOf(learner: string, { area, id }: { readonly area: string; readonly id: string }): string {
  return `tianye private text 1\n${learner}\n${area}\n${id}\n`
}
