import type { WritableDb } from '../connection/sqlite.ts'

/** An instructor's help card with its private part, wrapped. */
export type HelpCardRow = {
  /** X25519, in hexadecimal. */
  readonly publicKey: string
  readonly name: string
  readonly wrapped: string
  readonly createdAt: number
}

/** Help cards of this data folder's instructors. */
export type HelpCardsRepository = {
  readonly add: (row: HelpCardRow) => void
  /** Oldest first. */
  readonly list: () => readonly HelpCardRow[]
}

/** Prepares the statements. */
export function createHelpCardsRepository(db: WritableDb): HelpCardsRepository {
  const insert = db.prepare<HelpCardRow>(
    `INSERT INTO help_cards (public_key, name, wrapped_key, created_at) VALUES (@publicKey, @name, @wrapped, @createdAt)`,
  )
  const all = db.prepare<[], HelpCardRow>(
    `SELECT public_key AS publicKey, name, wrapped_key AS wrapped, created_at AS createdAt
     FROM help_cards ORDER BY created_at, public_key`,
  )
  return { add: (row) => void insert.run(row), list: () => all.all() }
}
