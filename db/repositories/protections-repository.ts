import type { WritableDb } from '../connection/sqlite.ts'

/** A learner's protection as it is stored: JSON texts, whose shape is the business of the services that wrap keys. */
export type ProtectionRow = {
  /** Name of the private key; see `privateKeyName`. */
  readonly privateKey: string
  readonly byPassphrase: string
  readonly byCode: string
  /** The identity key sealed to an instructor's help card, if one was chosen. */
  readonly help: string | null
  /** A request for help that waits for its answer. */
  readonly helpRequest: string | null
  readonly setAt: number
}

/** A private key whose passphrase was forgotten. */
export type ClosedKeyRow = {
  readonly privateKey: string
  readonly byPassphrase: string
  readonly byCode: string
  readonly closedAt: number
}

/** Passphrases that were tried since the last right one. `lastAt` in milliseconds since 1970 UTC. */
export type TriesRow = { readonly failures: number; readonly lastAt: number }

/** What protects learners. Holds no secret that is not wrapped. */
export type ProtectionsRepository = {
  readonly find: (learner: string) => ProtectionRow | null
  readonly put: (learner: string, row: ProtectionRow) => void
  readonly remove: (learner: string) => void
  readonly closedKeys: (learner: string) => readonly ClosedKeyRow[]
  readonly putClosedKey: (learner: string, row: ClosedKeyRow) => void
  readonly removeClosedKey: (privateKey: string) => void
  readonly tries: (learner: string) => TriesRow | null
  readonly putTries: (learner: string, row: TriesRow) => void
  readonly clearTries: (learner: string) => void
}

/** Prepares the statements. */
export function createProtectionsRepository(db: WritableDb): ProtectionsRepository {
  const find = db.prepare<[string], ProtectionRow>(
    `SELECT private_key AS privateKey, by_passphrase AS byPassphrase, by_code AS byCode, help,
       help_request AS helpRequest, set_at AS setAt
     FROM protections WHERE learner_id = ?`,
  )
  const put = db.prepare<ProtectionRow & { learner: string }>(
    `INSERT INTO protections (learner_id, private_key, by_passphrase, by_code, help, help_request, set_at)
     VALUES (@learner, @privateKey, @byPassphrase, @byCode, @help, @helpRequest, @setAt)
     ON CONFLICT (learner_id) DO UPDATE SET private_key = excluded.private_key, by_passphrase = excluded.by_passphrase,
       by_code = excluded.by_code, help = excluded.help, help_request = excluded.help_request, set_at = excluded.set_at`,
  )
  const remove = db.prepare<[string]>('DELETE FROM protections WHERE learner_id = ?')
  const closedKeys = db.prepare<[string], ClosedKeyRow>(
    `SELECT private_key AS privateKey, by_passphrase AS byPassphrase, by_code AS byCode, closed_at AS closedAt
     FROM closed_keys WHERE learner_id = ? ORDER BY closed_at, private_key`,
  )
  const putClosed = db.prepare<ClosedKeyRow & { learner: string }>(
    `INSERT INTO closed_keys (private_key, learner_id, by_passphrase, by_code, closed_at)
     VALUES (@privateKey, @learner, @byPassphrase, @byCode, @closedAt)`,
  )
  const removeClosed = db.prepare<[string]>('DELETE FROM closed_keys WHERE private_key = ?')
  const tries = db.prepare<[string], TriesRow>(
    'SELECT failures, last_at AS lastAt FROM passphrase_tries WHERE learner_id = ?',
  )
  const putTries = db.prepare<TriesRow & { learner: string }>(
    `INSERT INTO passphrase_tries (learner_id, failures, last_at) VALUES (@learner, @failures, @lastAt)
     ON CONFLICT (learner_id) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at`,
  )
  const clearTries = db.prepare<[string]>('DELETE FROM passphrase_tries WHERE learner_id = ?')
  return {
    find: (learner) => find.get(learner) ?? null,
    put: (learner, row) => void put.run({ learner, ...row }),
    remove: (learner) => void remove.run(learner),
    closedKeys: (learner) => closedKeys.all(learner),
    putClosedKey: (learner, row) => void putClosed.run({ learner, ...row }),
    removeClosedKey: (privateKey) => void removeClosed.run(privateKey),
    tries: (learner) => tries.get(learner) ?? null,
    putTries: (learner, row) => void putTries.run({ learner, ...row }),
    clearTries: (learner) => void clearTries.run(learner),
  }
}
