import type { WritableDb } from '../connection/sqlite.ts'

/** Somebody whose bundle came in: by root key, with the name that the newest of their bundles says. */
export type Sender = {
  readonly learner: string
  readonly rootPublicKey: string
  readonly name: string
}

/** Bundles on their way in. What is taken is decided: whatever happens, it is gone on with until it is done. */
export type BundleImportsRepository = {
  /** Announces an import, before the first piece of it. */
  readonly begin: (id: string) => void
  readonly addPiece: (id: string, bytes: Uint8Array) => void
  /**
   * Decides an import, notes who it is from, and does `also` in the same transaction. `headLamport` tells a newer bundle of one learner
   * from an older.
   */
  readonly take: (id: string, sender: Sender & { readonly headLamport: number }, at: number, also: () => void) => void
  /** Imports that are taken and not done, in order of id. */
  readonly listTaken: () => readonly string[]
  /** The numbers of an import's pieces, in order. */
  readonly listPieces: (id: string) => readonly number[]
  readonly readPiece: (number: number) => Uint8Array | null
  readonly finish: (id: string) => void
  /** Imports that were not decided, and those that are done. */
  readonly listUnwanted: () => readonly string[]
  /** Deletes some pieces of an import, at last itself; `true` while something is left. */
  readonly sweepSome: (id: string) => boolean
  readonly findSender: (learner: string) => Sender | null
  /** Everyone whose bundle came in, by name. */
  readonly listSenders: () => readonly Sender[]
}

type SenderRow = { readonly learner_id: string; readonly root_public_key: string; readonly name: string }

/** Pieces of one step of sweeping: a piece has some 200 kilobytes, and deleting overwrites it. */
const piecesAtOnce = 4

/** Prepares the statements. */
export function createBundleImportsRepository(db: WritableDb): BundleImportsRepository {
  const insert = db.prepare<[string]>(`INSERT INTO bundle_imports (id, state) VALUES (?, 'staged')`)
  const insertPiece = db.prepare<[string, Uint8Array]>('INSERT INTO bundle_pieces (import_id, bytes) VALUES (?, ?)')
  const markTaken = db.prepare<[string]>(`UPDATE bundle_imports SET state = 'taken' WHERE id = ? AND state = 'staged'`)
  const putSender = db.prepare(
    `INSERT INTO senders (learner_id, root_public_key, name, head_lamport, received_at)
     VALUES (@learner, @rootPublicKey, @name, @headLamport, @at)
     ON CONFLICT (learner_id) DO UPDATE SET name = iif(excluded.head_lamport >= head_lamport, excluded.name, name),
       head_lamport = max(head_lamport, excluded.head_lamport), received_at = excluded.received_at`,
  )
  const selectTaken = db.prepare<[], string>(`SELECT id FROM bundle_imports WHERE state = 'taken' ORDER BY id`).pluck()
  const selectPieces = db
    .prepare<[string], number>('SELECT number FROM bundle_pieces WHERE import_id = ? ORDER BY number')
    .pluck()
  const selectPiece = db.prepare<[number], Buffer>('SELECT bytes FROM bundle_pieces WHERE number = ?').pluck()
  const markDone = db.prepare<[string]>(`UPDATE bundle_imports SET state = 'done' WHERE id = ?`)
  const selectUnwanted = db
    .prepare<[], string>(`SELECT id FROM bundle_imports WHERE state <> 'taken' ORDER BY id`)
    .pluck()
  const deletePieces = db.prepare<[string]>(
    `DELETE FROM bundle_pieces WHERE number IN (SELECT number FROM bundle_pieces WHERE import_id = ? LIMIT ${piecesAtOnce})`,
  )
  const deleteImport = db.prepare<[string]>('DELETE FROM bundle_imports WHERE id = ?')
  const selectSender = db.prepare<[string], SenderRow>(
    'SELECT learner_id, root_public_key, name FROM senders WHERE learner_id = ?',
  )
  const selectSenders = db.prepare<[], SenderRow>(
    'SELECT learner_id, root_public_key, name FROM senders ORDER BY name, learner_id',
  )
  return {
    begin: (id) => void insert.run(id),
    addPiece: (id, bytes) => void insertPiece.run(id, bytes),
    take: db.transaction<BundleImportsRepository['take']>((id, sender, at, also) => {
      if (markTaken.run(id).changes !== 1) throw new Error('took what was not staged')
      putSender.run({ ...sender, at })
      also()
    }),
    listTaken: () => selectTaken.all(),
    listPieces: (id) => selectPieces.all(id),
    readPiece: (number) => selectPiece.get(number) ?? null,
    finish: (id) => void markDone.run(id),
    listUnwanted: () => selectUnwanted.all(),
    sweepSome: db.transaction((id: string): boolean => {
      if (deletePieces.run(id).changes === piecesAtOnce) return true
      deleteImport.run(id)
      return false
    }),
    findSender: (learner) => {
      const row = selectSender.get(learner)
      return row === undefined ? null : toSender(row)
    },
    listSenders: () => selectSenders.all().map(toSender),
  }
}

function toSender({ learner_id, root_public_key, name }: SenderRow): Sender {
  return { learner: learner_id, rootPublicKey: root_public_key, name }
}
