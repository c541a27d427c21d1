import type Database from 'better-sqlite3'
import { sha256 } from './digest.ts'
import { headerOf, isPayloadOf } from './event-rows.ts'

/**
 * How many events, payloads and snapshots of a file no longer have the hash they are known by. SQLite keeps no sums of its pages, so
 * it calls a file whole in which a disk has changed what stands in a row. Payloads that are encrypted are not looked at. Only reads.
 */
export function countSpoilt(db: Database.Database): number {
  let spoilt = 0
  const rows = db.prepare<[], Row>(
    'SELECT e.hash, e.header, p.salt, p.bytes FROM events AS e LEFT JOIN payloads AS p ON p.event = e.hash',
  )
  for (const { hash, header, salt, bytes } of rows.iterate()) {
    const read = headerOf({ header })
    const isWhole = read !== null && sha256(header) === hash
    if (!isWhole || (salt !== null && bytes !== null && !isPayloadOf(read, { salt, bytes }))) spoilt += 1
  }
  const snapshots = db.prepare<[], { readonly digest: string; readonly bytes: Buffer }>(
    'SELECT digest, bytes FROM snapshots',
  )
  for (const { digest, bytes } of snapshots.iterate()) if (sha256(bytes) !== digest) spoilt += 1
  return spoilt
}

type Row = {
  readonly hash: string
  readonly header: Buffer
  readonly salt: Buffer | null
  readonly bytes: Buffer | null
}
