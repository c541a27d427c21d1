import { AppError } from '#contract/errors/app-error.ts'
import type { ContinuationReason } from '#courses/record/payloads/chain-payloads.ts'
import type { WritableDb } from '../connection/sqlite.ts'
import type { StoredKey, Vault } from '../protection/vault.ts'
import type { SaltedPayload, Seal } from './log-batch.ts'

/** Where the chain that this data folder writes for a learner stands. */
export type Writer = {
  readonly learner: string
  readonly chain: string
  /** The chain's private key as a 32-byte seed; `null` while the learner is locked. */
  readonly seed: Uint8Array | null
  /** Hash of the newest event. */
  readonly head: string
  readonly headSeq: number
  /** Highest lamport seen. */
  readonly lamport: number
  /** Highest `at` seen since the clock was last found to have stepped back. */
  readonly highestAt: number
  /** Why the next event must open a new chain first; `null` when it need not. */
  readonly restart: ContinuationReason | null
}

/** A writer that can write. */
export type OpenWriter = Writer & { readonly seed: Uint8Array }

type WriterRow = {
  readonly learner_id: string
  readonly chain: string
  readonly private_key: Buffer
  readonly wrapping: StoredKey['wrapping']
  readonly head: string
  readonly seq: number
  readonly lamport: number
  readonly highest_at: number
  readonly restart: ContinuationReason | null
}

type SealRow = { readonly event: string; readonly signer: string; readonly signature: Buffer }

/** The rows around the events: payloads, snapshots, seals, chains and writers. Each `add` tells whether it was new. */
export type LogTables = ReturnType<typeof createLogTables>

/** Prepares the statements. */
export function createLogTables(db: WritableDb, vault: Vault) {
  const addPayload = db.prepare<PayloadRow>(
    `INSERT INTO payloads (event, salt, bytes, sealed_by) VALUES (@event, @salt, @bytes, @sealedBy)
     ON CONFLICT (event) DO NOTHING`,
  )
  const closedPayloads = db.prepare<{ learner: string }, SealedPayload>(
    `SELECT p.event, p.bytes, p.sealed_by AS sealedBy
     FROM chains AS c JOIN events AS e ON e.chain = c.public_key JOIN payloads AS p ON p.event = e.hash
     WHERE c.learner_id = @learner AND p.sealed_by IN (SELECT private_key FROM closed_keys) ORDER BY p.event`,
  )
  const deletePayload = db.prepare<[string]>('DELETE FROM payloads WHERE event = ?')
  const addSnapshot = db.prepare<[string, Uint8Array]>(
    'INSERT INTO snapshots (digest, bytes) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING',
  )
  const findSnapshot = db.prepare<[string], Buffer>('SELECT bytes FROM snapshots WHERE digest = ?').pluck()
  const addSeal = db.prepare<[string, string, Uint8Array]>(
    'INSERT INTO seals (event, signer, signature) VALUES (?, ?, ?) ON CONFLICT (event, signer) DO NOTHING',
  )
  const sealsOf = db.prepare<[string], SealRow>(
    'SELECT event, signer, signature FROM seals WHERE event = ? ORDER BY signer',
  )
  const addChain = db.prepare<[string]>(
    `INSERT INTO chains (public_key, state, learner_id) VALUES (?, 'quarantined', NULL) ON CONFLICT (public_key) DO NOTHING`,
  )
  const updateChain = db.prepare<{ chain: string; learner: string | null }>(
    `UPDATE chains SET learner_id = @learner, state = iif(@learner IS NULL, 'quarantined', 'vouched') WHERE public_key = @chain`,
  )
  const learnerOfChain = db
    .prepare<[string], string | null>('SELECT learner_id FROM chains WHERE public_key = ?')
    .pluck()
  const learnerOfRoot = db.prepare<[string], string>('SELECT id FROM learners WHERE root_public_key = ?').pluck()
  const quarantined = db
    .prepare<[], string>(`SELECT public_key FROM chains WHERE state = 'quarantined' ORDER BY public_key`)
    .pluck()
  const after = db.prepare<
    [string, string, number],
    { readonly hash: string; readonly lamport: number; readonly at: number }
  >('SELECT hash, lamport, at FROM events WHERE chain = ? AND prev = ? AND seq = ?')
  const waitingFor = db
    .prepare<[string], string>(
      `SELECT DISTINCT c.public_key FROM seals AS s JOIN events AS e ON e.hash = s.event AND e.seq = 1
       JOIN chains AS c ON c.public_key = e.chain
       WHERE s.signer = ? AND c.state = 'quarantined' ORDER BY c.public_key`,
    )
    .pluck()
  const highestAtOf = db.prepare<[string], number | null>('SELECT max(at) FROM events WHERE chain = ?').pluck()
  const addDue = db.prepare<[string]>(
    'INSERT INTO settling (learner_id) VALUES (?) ON CONFLICT (learner_id) DO NOTHING',
  )
  const removeDue = db.prepare<[string]>('DELETE FROM settling WHERE learner_id = ?')
  const isDue = db.prepare<[string], number>('SELECT count(*) FROM settling WHERE learner_id = ?').pluck()
  const firstDue = db.prepare<[], string>('SELECT learner_id FROM settling ORDER BY learner_id LIMIT 1').pluck()
  const writerColumns =
    'w.learner_id, w.chain, w.private_key, w.wrapping, w.head, e.seq, w.lamport, w.highest_at, w.restart'
  const writerFrom = `SELECT ${writerColumns} FROM writers AS w JOIN events AS e ON e.hash = w.head`
  const findWriter = db.prepare<[string], WriterRow>(`${writerFrom} WHERE w.learner_id = ?`)
  const listWriters = db.prepare<[], WriterRow>(`${writerFrom} ORDER BY w.learner_id`)
  const moveWriter = db.prepare<Writer>(
    `UPDATE writers SET head = @head, lamport = @lamport, highest_at = @highestAt, restart = @restart
     WHERE learner_id = @learner AND chain = @chain`,
  )
  const startWriter = db.prepare<Writer & StoredKey>(
    `INSERT INTO writers (learner_id, chain, private_key, wrapping, head, lamport, highest_at, restart)
     VALUES (@learner, @chain, @bytes, @wrapping, @head, @lamport, @highestAt, @restart)
     ON CONFLICT (learner_id) DO UPDATE SET chain = excluded.chain, private_key = excluded.private_key,
       wrapping = excluded.wrapping, head = excluded.head, lamport = excluded.lamport, highest_at = excluded.highest_at,
       restart = excluded.restart`,
  )
  const keepWriterKey = db.prepare<{ learner: string } & StoredKey>(
    'UPDATE writers SET private_key = @bytes, wrapping = @wrapping WHERE learner_id = @learner',
  )
  const toWriter = (row: WriterRow): Writer => ({
    learner: row.learner_id,
    chain: row.chain,
    seed: vault.openKey(row.learner_id, writerContext(row.chain), { bytes: row.private_key, wrapping: row.wrapping }),
    head: row.head,
    headSeq: row.seq,
    lamport: row.lamport,
    highestAt: row.highest_at,
    restart: row.restart,
  })
  return {
    /** `owner` is the learner whose private or client payload it is; `null` for one that all may see. */
    addPayload: (event: string, payload: SaltedPayload, owner: string | null) =>
      addPayload.run(toPayloadRow(event, payload, owner, vault)).changes === 1,
    /** Payloads under a closed key, as they are stored. */
    closedPayloads: (learner: string): readonly SealedPayload[] => closedPayloads.all({ learner }),
    addSealedPayload: (row: SealedPayload) => void addPayload.run({ ...row, salt: null }),
    /** Refused by a trigger unless an event says that the payload is erased. */
    deletePayload: (event: string) => deletePayload.run(event).changes === 1,
    addSnapshot: (digest: string, bytes: Uint8Array) => addSnapshot.run(digest, bytes).changes === 1,
    findSnapshot: (digest: string): Uint8Array | null => findSnapshot.get(digest) ?? null,
    addSeal: (seal: Seal) => addSeal.run(seal.event, seal.signer, seal.signature).changes === 1,
    sealsOf: (event: string): readonly Seal[] => sealsOf.all(event),
    addChain: (chain: string) => void addChain.run(chain),
    /** `null` puts the chain into quarantine. */
    setLearnerOfChain: (chain: string, learner: string | null) => void updateChain.run({ chain, learner }),
    learnerOfChain: (chain: string) => learnerOfChain.get(chain) ?? null,
    learnerOfRoot: (rootPublicKey: string) => learnerOfRoot.get(rootPublicKey) ?? null,
    quarantinedChains: (): readonly string[] => quarantined.all(),
    /** Quarantined chains whose first event this root key sealed. */
    chainsWaitingFor: (rootPublicKey: string): readonly string[] => waitingFor.all(rootPublicKey),
    /** The highest `at` of a chain; `null` when none of its events is here. */
    highestAtOf: (chain: string) => highestAtOf.get(chain) ?? null,
    /** Notes that what is derived from a learner's events is behind them. */
    addDue: (learner: string) => void addDue.run(learner),
    removeDue: (learner: string) => void removeDue.run(learner),
    firstDue: () => firstDue.get() ?? null,
    isDue: (learner: string) => isDue.get(learner) === 1,
    findWriter: (learner: string): Writer | null => {
      const row = findWriter.get(learner)
      return row === undefined ? null : toWriter(row)
    },
    writers: (): readonly Writer[] => listWriters.all().map(toWriter),
    /** The events of its chain that follow on a writer's head: more than one where the chain forks. */
    eventsAfter: ({ chain, head, headSeq }: Pick<Writer, 'chain' | 'head' | 'headSeq'>) =>
      after.all(chain, head, headSeq + 1),
    putWriter: (writer: Writer) => {
      if (moveWriter.run(writer).changes === 1) return
      const { learner, chain, seed } = writer
      if (seed === null) throw new AppError('learner-locked', { learner })
      startWriter.run({ ...writer, ...vault.sealKey(learner, writerContext(chain), seed) })
    },
    /** Stores the writer's key as the learner's protection now asks. */
    keepWriterKey: ({ learner, chain, seed }: OpenWriter) =>
      void keepWriterKey.run({ learner, ...vault.sealKey(learner, writerContext(chain), seed) }),
  }
}

/** A payload as it is stored under a private key. */
export type SealedPayload = { readonly event: string; readonly bytes: Uint8Array; readonly sealedBy: string }

/** A payload's row; sealed, its salt stands with its bytes. */
type PayloadRow = {
  readonly event: string
  readonly salt: Uint8Array | null
  readonly bytes: Uint8Array
  readonly sealedBy: string | null
}

/** How a payload is stored: readable, or sealed by the vault for the learner whose own it is. */
export function toPayloadRow(event: string, payload: SaltedPayload, owner: string | null, vault: Vault): PayloadRow {
  if (owner === null || vault.stateOf(owner) === 'none') return { event, ...payload, sealedBy: null }
  const both = Buffer.concat([payload.salt, payload.bytes])
  return { event, salt: null, ...vault.sealPrivate(owner, payloadContext(event), both) }
}

/** What a sealed payload is bound to. */
export const payloadContext = (event: string): string => `tianye payload 1\n${event}\n`

const writerContext = (chain: string) => `tianye writer key 1\n${chain}\n`
