import type { WritableDb } from '../connection/sqlite.ts'
import type { PrivateText } from './private-text.ts'

/** One piece of a scan, and how many there are. */
export type ScanPiece = { readonly number: number; readonly pieces: number; readonly bytes: Uint8Array }

/** Scans of evidence by the SHA-256 of their bytes, in pieces: private, and encrypted while the learner has a passphrase. */
export type ScansRepository = {
  /** The digests of all scans that are there whole. */
  readonly list: (learner: string) => readonly string[]
  readonly putPiece: (learner: string, digest: string, piece: ScanPiece) => void
  /** How many pieces a scan has; `null` unless it is there whole. */
  readonly piecesOf: (learner: string, digest: string) => number | null
  /** `null` for a piece that is not there, or under a passphrase that was forgotten since. Throws `learner-locked`. */
  readonly readPiece: (learner: string, digest: string, number: number) => Uint8Array | null
  /** Bytes stored for a learner, whole scans or not, as they lie there. */
  readonly storedBytes: (learner: string) => number
  readonly remove: (learner: string, digest: string) => void
  /** Deletes what a start that was cut off left of scans. */
  readonly sweep: () => void
}

/** Prepares the statements. */
export function createScansRepository(db: WritableDb, privateText: PrivateText): ScansRepository {
  const whole = db
    .prepare<[string], string>(
      'SELECT digest FROM scan_pieces WHERE learner_id = ? GROUP BY digest HAVING count(*) = max(pieces) ORDER BY digest',
    )
    .pluck()
  const count = db
    .prepare<[string, string], number>(
      `SELECT max(pieces) FROM scan_pieces WHERE learner_id = ? AND digest = ? HAVING count(*) = max(pieces)`,
    )
    .pluck()
  const one = db
    .prepare<[string, string, number], Buffer>(
      'SELECT text FROM scan_pieces WHERE learner_id = ? AND digest = ? AND number = ?',
    )
    .pluck()
  const put = db.prepare<[string, string, number, number, Uint8Array]>(
    `INSERT INTO scan_pieces (learner_id, digest, number, pieces, text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, digest, number) DO UPDATE SET pieces = excluded.pieces, text = excluded.text`,
  )
  const stored = db
    .prepare<[string], number>('SELECT coalesce(sum(length(text)), 0) FROM scan_pieces WHERE learner_id = ?')
    .pluck()
  const remove = db.prepare<[string, string]>('DELETE FROM scan_pieces WHERE learner_id = ? AND digest = ?')
  const sweep = db.prepare(
    `DELETE FROM scan_pieces WHERE (learner_id, digest) IN
       (SELECT learner_id, digest FROM scan_pieces GROUP BY learner_id, digest HAVING count(*) <> max(pieces))`,
  )
  return {
    list: (learner) => whole.all(learner),
    putPiece: (learner, digest, { number, pieces, bytes }) =>
      void put.run(learner, digest, number, pieces, privateText.sealBytes(learner, bytes)),
    piecesOf: (learner, digest) => count.get(learner, digest) ?? null,
    readPiece: (learner, digest, number) => {
      const text = one.get(learner, digest, number)
      return text === undefined ? null : privateText.openBytes(learner, text)
    },
    storedBytes: (learner) => stored.get(learner) ?? 0,
    remove: (learner, digest) => void remove.run(learner, digest),
    sweep: () => void sweep.run(),
  }
}
