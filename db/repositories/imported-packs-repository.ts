import type { WritableDb } from '../connection/sqlite.ts'

/** Whose signature a pack carries; the key is raw, in hexadecimal. */
export type ImportSigner = { readonly publicKey: string; readonly name: string; readonly signedAt: number | null }

/** What is known of a pack once its container was found sound. */
export type ImportFacts = {
  readonly pack: string
  readonly version: string
  readonly digest: string
  readonly signer: ImportSigner | null
}

/** A pack that is served. */
export type LiveImport = ImportFacts & {
  readonly id: string
  readonly importedAt: number
  /** The shipped version that it was knowingly taken instead of, though older; `null` for the common case. */
  readonly overVersion: string | null
  /** Bytes of all its files. */
  readonly bytes: number
}

/** One file of an imported pack; a picture has no text and lies in the media folder under its digest. */
export type ImportedFile = {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly text: string | null
}

/** Imported packs and their files. Only `publish` makes anything of a pack seen. */
export type ImportedPacksRepository = {
  readonly listLive: () => readonly LiveImport[]
  readonly findLive: (pack: string) => LiveImport | null
  readonly readText: (id: string, path: string) => string | null
  readonly listPaths: (id: string) => readonly string[]
  /** Digest of a picture, under which it lies in the media folder; `null` for a text or what is not there. */
  readonly findMedia: (id: string, path: string) => string | null
  /** Begins an import; until it is published a start sweeps it away. */
  readonly begin: (id: string) => void
  /** Adds files in one transaction; the caller keeps it small. */
  readonly addFiles: (id: string, files: readonly ImportedFile[]) => void
  /** In one transaction: the staged pack is live, the one before it is no more, and the pack belongs to its signer. */
  readonly publish: (id: string, facts: ImportFacts, at: number, overVersion: string | null) => void
  /** No longer served; `sweepSome` takes it away. */
  readonly retire: (id: string) => void
  /** Imports that are neither live nor to be spared. */
  readonly listUnwanted: (spared: readonly string[]) => readonly string[]
  /** Deletes a few rows of an import, and the import itself with its last row. Whether there is more. */
  readonly sweepSome: (id: string) => boolean
  /** Digests of pictures of live imports and of those to be spared. */
  readonly mediaInUse: (spared: readonly string[]) => ReadonlySet<string>
}

type PackRow = {
  readonly id: string
  readonly pack_id: string
  readonly version: string
  readonly digest: string
  readonly signer_key: string | null
  readonly signer_name: string | null
  readonly signed_at: number | null
  readonly over_version: string | null
  readonly imported_at: number
  readonly bytes: number
}

const live = `SELECT id, pack_id, version, digest, signer_key, signer_name, signed_at, over_version, imported_at,
    (SELECT coalesce(sum(bytes), 0) FROM imported_files WHERE import_id = imported_packs.id) AS bytes
  FROM imported_packs WHERE state = 'live'`
/** Rows of one piece of sweeping: a text has up to a megabyte, and deleting overwrites it. */
const rowsAtOnce = 16

/** Prepares the statements. */
export function createImportedPacksRepository(db: WritableDb): ImportedPacksRepository {
  const selectLive = db.prepare<[], PackRow>(`${live} ORDER BY pack_id`)
  const selectOne = db.prepare<[string], PackRow>(`${live} AND pack_id = ?`)
  const selectText = db
    .prepare<[string, string], string | null>('SELECT text FROM imported_files WHERE import_id = ? AND path = ?')
    .pluck()
  const selectPaths = db
    .prepare<[string], string>('SELECT path FROM imported_files WHERE import_id = ? ORDER BY path')
    .pluck()
  const selectMedia = db
    .prepare<[string, string], string>(
      'SELECT sha256 FROM imported_files WHERE import_id = ? AND path = ? AND text IS NULL',
    )
    .pluck()
  const insertPack = db.prepare<[string]>(`INSERT INTO imported_packs (id, state) VALUES (?, 'staged')`)
  const insertFile = db.prepare<[string, string, string, number, string | null]>(
    'INSERT INTO imported_files (import_id, path, sha256, bytes, text) VALUES (?, ?, ?, ?, ?)',
  )
  const retireLive = db.prepare<[string]>(
    `UPDATE imported_packs SET state = 'removed' WHERE pack_id = ? AND state = 'live'`,
  )
  const retireOne = db.prepare<[string]>(`UPDATE imported_packs SET state = 'removed' WHERE id = ?`)
  const makeLive = db.prepare(
    `UPDATE imported_packs SET state = 'live', pack_id = @pack, version = @version, digest = @digest,
       signer_key = @key, signer_name = @name, signed_at = @signedAt, over_version = @overVersion, imported_at = @at
     WHERE id = @id AND state = 'staged'`,
  )
  const insertPublisher = db.prepare<[string, string, number]>(
    `INSERT INTO publishers (public_key, name, first_seen_at, source) VALUES (?, ?, ?, 'pack') ON CONFLICT (public_key) DO NOTHING`,
  )
  const tie = db.prepare<[string, string | null]>(
    'INSERT INTO pack_publishers (pack_id, public_key) VALUES (?, ?) ON CONFLICT (pack_id) DO UPDATE SET public_key = excluded.public_key',
  )
  const selectUnwanted = db
    .prepare<[string], string>(
      `SELECT id FROM imported_packs WHERE state <> 'live' AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .pluck()
  const deleteSome = db.prepare<[string]>(
    `DELETE FROM imported_files WHERE number IN (SELECT number FROM imported_files WHERE import_id = ? LIMIT ${rowsAtOnce})`,
  )
  const deletePack = db.prepare<[string]>('DELETE FROM imported_packs WHERE id = ?')
  const selectMediaInUse = db
    .prepare<[string], string>(
      `SELECT DISTINCT sha256 FROM imported_files JOIN imported_packs ON imported_packs.id = import_id
       WHERE text IS NULL AND (state = 'live' OR import_id IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()

  return {
    listLive: () => selectLive.all().map(toImport),
    findLive: (pack) => {
      const row = selectOne.get(pack)
      return row === undefined ? null : toImport(row)
    },
    readText: (id, path) => selectText.get(id, path) ?? null,
    listPaths: (id) => selectPaths.all(id),
    findMedia: (id, path) => selectMedia.get(id, path) ?? null,
    begin: (id) => void insertPack.run(id),
    addFiles: db.transaction((id: string, files: readonly ImportedFile[]) => {
      for (const { path, sha256, bytes, text } of files) insertFile.run(id, path, sha256, bytes, text)
    }),
    publish: db.transaction((id: string, facts: ImportFacts, at: number, overVersion: string | null) => {
      const { pack, version, digest, signer } = facts
      retireLive.run(pack)
      const key = signer?.publicKey ?? null
      const { changes } = makeLive.run({
        id,
        pack,
        version,
        digest,
        key,
        name: signer?.name ?? null,
        signedAt: signer?.signedAt ?? null,
        overVersion,
        at,
      })
      if (changes !== 1) throw new Error('published what was not staged')
      if (signer !== null) insertPublisher.run(signer.publicKey, signer.name, at)
      tie.run(pack, key)
    }),
    retire: (id) => void retireOne.run(id),
    listUnwanted: (spared) => selectUnwanted.all(JSON.stringify(spared)),
    sweepSome: db.transaction((id: string): boolean => {
      if (deleteSome.run(id).changes === rowsAtOnce) return true
      deletePack.run(id)
      return false
    }),
    mediaInUse: (spared) => new Set(selectMediaInUse.all(JSON.stringify(spared))),
  }
}

function toImport(row: PackRow): LiveImport {
  const { signer_key: publicKey, signer_name: name } = row
  return {
    id: row.id,
    pack: row.pack_id,
    version: row.version,
    digest: row.digest,
    signer: publicKey === null || name === null ? null : { publicKey, name, signedAt: row.signed_at },
    importedAt: row.imported_at,
    overVersion: row.over_version,
    bytes: row.bytes,
  }
}
