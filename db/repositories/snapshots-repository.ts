import type { ReadableDb } from '../connection/sqlite.ts'

/** What was asked, by digest. Read only: snapshots come in with the events that name them. */
export type SnapshotsRepository = {
  /** The exact bytes, as UTF-8 JSON; `null` when they are not here. */
  readonly find: (digest: string) => Uint8Array | null
}

/** Prepares the statement. */
export function createSnapshotsRepository(db: ReadableDb): SnapshotsRepository {
  const byDigest = db.prepare<[string], Buffer>('SELECT bytes FROM snapshots WHERE digest = ?').pluck()
  return { find: (digest) => byDigest.get(digest) ?? null }
}
