import { canonicalJson } from '#courses/record/canonical-json.ts'
import { encodeHeader, parseHeader } from '#courses/record/event-header.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { sha256 } from '#db/log/digest.ts'
import { createEventInserter } from '#db/log/event-rows.ts'
import { sealEvent } from '#db/log/key-pair.ts'

type Row = { readonly hash: string; readonly header: Buffer; readonly salt: Buffer; readonly bytes: Buffer }
type Payload = Record<string, unknown>

/**
 * Lets a stranger with a database tool at the file: no trigger, no check and no foreign key stands in the way. The function it gives puts the triggers
 * back as they were, since the program opens no file with another schema.
 */
export function openToAll(db: WritableDb): () => void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  return () => {
    for (const { sql } of triggers) db.exec(sql)
  }
}

/**
 * Writes a learner's chain anew with the keys that lie in the file, as the program would have: each payload as `change` gives it, `null` to leave the
 * event out; hashes, links and seals made to fit.
 */
export function rewriteLog(
  db: WritableDb,
  learner: string,
  change: (kind: string, payload: Payload) => Payload | null,
): void {
  const writer = db
    .prepare<[string], { chain: string; key: Buffer }>(
      'SELECT chain, private_key AS key FROM writers WHERE learner_id = ?',
    )
    .get(learner)
  const root = db.prepare<[string], Buffer>('SELECT root_private_key FROM learners WHERE id = ?').pluck().get(learner)
  if (writer === undefined || root === undefined) throw new Error('no keys')
  const { chain, key } = writer
  const rows = db
    .prepare<[string], Row>(
      `SELECT e.hash, e.header, p.salt, p.bytes FROM events AS e JOIN payloads AS p ON p.event = e.hash
       WHERE e.chain = ? ORDER BY e.seq`,
    )
    .all(chain)
  for (const { hash } of rows) {
    db.prepare('DELETE FROM seals WHERE event = ?').run(hash)
    db.prepare('DELETE FROM payloads WHERE event = ?').run(hash)
    db.prepare('DELETE FROM events WHERE hash = ?').run(hash)
  }
  const insert = createEventInserter(db)
  const addSeal = db.prepare('INSERT INTO seals (event, signer, signature) VALUES (?, ?, ?)')
  let [prev, seq]: [string | null, number] = [null, 1]
  for (const row of rows) {
    const header = parseHeader(row.header.toString())
    if (header === null) throw new Error('no header')
    const payload = change(header.kind, JSON.parse(row.bytes.toString()) as Payload)
    if (payload === null) continue
    const bytes = Buffer.from(canonicalJson(payload) ?? '')
    const made = { ...header, prev, seq, payloadDigest: sha256(row.salt, bytes) }
    const text = Buffer.from(encodeHeader(made) ?? '')
    const hash = sha256(text)
    insert(hash, text, made)
    db.prepare('INSERT INTO payloads (event, salt, bytes) VALUES (?, ?, ?)').run(hash, row.salt, bytes)
    if (seq === 1) {
      const seal = sealEvent(hash, root)
      addSeal.run(seal.event, seal.signer, seal.signature)
    }
    ;[prev, seq] = [hash, seq + 1]
  }
  if (prev === null) throw new Error('nothing is left')
  const head = sealEvent(prev, key)
  addSeal.run(head.event, head.signer, head.signature)
  db.prepare('UPDATE writers SET head = ?, lamport = ? WHERE learner_id = ?').run(prev, 1000, learner)
}
