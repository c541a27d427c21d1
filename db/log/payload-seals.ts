import type { WritableDb } from '../connection/sqlite.ts'
import type { Vault } from '../protection/vault.ts'
import { openPayload } from './event-rows.ts'
import { toPayloadRow } from './log-tables.ts'

type Row = {
  readonly event: string
  readonly salt: Buffer | null
  readonly bytes: Buffer
  readonly sealedBy: string | null
}

/**
 * Stores a learner's private and client payloads as their protection now asks: readable, or sealed by their private key.
 * Those of a key that is not open stay as they are. Gives how many were changed. Runs inside the caller's transaction.
 */
export type SealPayloads = (learner: string) => number

/** See {@link SealPayloads}. */
export function createPayloadSeals(db: WritableDb, vault: Vault): SealPayloads {
  const unlike = db.prepare<{ learner: string }, Row>(
    `SELECT p.event, p.salt, p.bytes, p.sealed_by AS sealedBy
     FROM chains AS c JOIN events AS e ON e.chain = c.public_key JOIN payloads AS p ON p.event = e.hash
     WHERE c.learner_id = @learner AND e.class <> 'credit'
       AND p.sealed_by IS NOT (SELECT private_key FROM protections WHERE learner_id = @learner)`,
  )
  const update = db.prepare<Row>(
    'UPDATE payloads SET salt = @salt, bytes = @bytes, sealed_by = @sealedBy WHERE event = @event',
  )
  return (learner) => {
    let changed = 0
    for (const row of unlike.all({ learner })) {
      const opened = openPayload(row, vault)
      if (opened.kind !== 'readable') continue
      update.run(toPayloadRow(row.event, opened.payload, learner, vault) as Row)
      changed += 1
    }
    return changed
  }
}
