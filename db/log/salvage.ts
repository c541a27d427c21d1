import { z } from 'zod'
import { openSqlite } from '../connection/sqlite.ts'
import { sha256 } from './digest.ts'
import type { LogBatch, Seal } from './log-batch.ts'
import type { SealedPayload } from './log-tables.ts'
import { mendSchema } from './mend-schema.ts'

/** What could still be read of a damaged file. */
export type Salvage = {
  readonly batch: LogBatch
  /** Payloads that a protected learner's key sealed, as they were stored. */
  readonly sealed: readonly SealedPayload[]
  /** How many events there were; `null` when not even that could be read. */
  readonly events: number | null
}

const blob = z.instanceof(Buffer)
const at = z.int()
const eventRow = z.object({ at, hash: z.string(), header: blob })
const payloadRow = z.object({
  at,
  event: z.string(),
  salt: blob.nullable(),
  bytes: blob,
  sealed_by: z.string().nullable(),
})
const snapshotRow = z.object({ at, bytes: blob })
const placeSchema = z.object({ at })

/** Reading on past a damaged page is tried this often without a row in between, each time further on. */
const longestGap = 24

/**
 * Reads what can be read of the log in a damaged database, row by row, past what cannot. Nothing of it is trusted: each
 * event is named by its hash, so merging takes what is whole and refuses the rest. The file must be a copy, with its
 * write-ahead log beside it, since it is changed.
 */
export function salvage(file: string): Salvage {
  const nothing: Salvage = { batch: { events: [], snapshots: [], seals: [] }, sealed: [], events: null }
  mendSchema(file)
  let db: ReturnType<typeof openSqlite>
  try {
    db = openSqlite(file, { fileMustExist: true })
  } catch {
    return nothing
  }
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    const events = readRows(db, 'events', 'hash, header', eventRow)
    const payloads = readRows(db, 'payloads', 'event, salt, bytes, sealed_by', payloadRow).rows
    const payloadOf = new Map(
      payloads.flatMap(({ event, salt, bytes }) => (salt === null ? [] : [[event, { salt, bytes }]])),
    )
    const whole = events.rows.filter(({ hash, header }) => sha256(header) === hash)
    return {
      batch: {
        events: whole.map(({ hash, header }) => ({ header, payload: payloadOf.get(hash) ?? null })),
        snapshots: readRows(db, 'snapshots', 'bytes', snapshotRow).rows.map(({ bytes }) => bytes),
        seals: readSeals(db),
      },
      sealed: payloads.flatMap(({ event, bytes, sealed_by: sealedBy }) =>
        sealedBy === null ? [] : [{ event, bytes, sealedBy }],
      ),
      events: events.highest,
    }
  } catch {
    return nothing
  } finally {
    db.close()
  }
}

type Db = ReturnType<typeof openSqlite>

/**
 * Rows in the order of their number, which in these tables counts up; those that are not of the schema are passed over. Where
 * reading fails it goes on behind, further each time.
 */
function readRows<Row>(
  db: Db,
  table: 'events' | 'payloads' | 'snapshots',
  columns: string,
  schema: z.ZodType<Row>,
): { readonly rows: readonly Row[]; readonly highest: number | null } {
  const rows: Row[] = []
  const highest = attempt(() => db.prepare<[], number | null>(`SELECT max(rowid) FROM ${table}`).pluck().get() ?? 0)
  const next = attempt(() =>
    db.prepare<[number]>(`SELECT rowid AS at, ${columns} FROM ${table} WHERE rowid >= ? ORDER BY rowid LIMIT 1`),
  )
  if (next === null) return { rows, highest: null }
  let gap = 0
  for (let from = 1; gap < longestGap; ) {
    const found = attempt(() => ({ row: next.get(from) }))
    const place = placeSchema.safeParse(found?.row).data?.at
    if (found !== null && place === undefined) break
    if (place === undefined) {
      from += 2 ** gap
      gap += 1
    } else {
      const row = schema.safeParse(found?.row)
      if (row.success) rows.push(row.data)
      from = place + 1
      gap = 0
    }
  }
  return { rows, highest }
}

function readSeals(db: Db): readonly Seal[] {
  const seals: Seal[] = []
  attempt(() => {
    for (const seal of db.prepare<[], Seal>('SELECT event, signer, signature FROM seals').iterate()) {
      if (Buffer.isBuffer(seal.signature)) seals.push(seal)
    }
    return true
  })
  return seals
}

/** `null` where the file is damaged. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
