import type { WritableDb } from '../connection/sqlite.ts'

/** A cache of compiled modules as JSON text. The digest is the caller's, over source and compiler version. */
export type CompiledModulesRepository = {
  readonly find: (digest: string) => string | null
  readonly put: (digest: string, json: string) => void
  /** Forgets everything but the modules named; all of them for an empty list. */
  readonly keepOnly: (digests: readonly string[]) => void
}

/** Prepares the statements. */
export function createCompiledModulesRepository(db: WritableDb): CompiledModulesRepository {
  const byDigest = db.prepare<[string], string>('SELECT module FROM compiled_modules WHERE digest = ?').pluck()
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO compiled_modules (digest, module) VALUES (?, ?) ON CONFLICT (digest) DO UPDATE SET module = excluded.module',
  )
  const deleteOthers = db.prepare<[string]>(
    'DELETE FROM compiled_modules WHERE digest NOT IN (SELECT value FROM json_each(?))',
  )
  return {
    find: (digest) => byDigest.get(digest) ?? null,
    put: (digest, json) => void upsert.run(digest, json),
    keepOnly: (digests) => void deleteOthers.run(JSON.stringify(digests)),
  }
}
