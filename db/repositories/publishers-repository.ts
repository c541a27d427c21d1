import type { WritableDb } from '../connection/sqlite.ts'

/** Somebody who signs packs: known by a key, called by the name first heard. */
export type Publisher = {
  readonly publicKey: string
  readonly name: string
  readonly firstSeenAt: number
  readonly source: 'own' | 'pack' | 'list'
}

/** A key to sign with. `wrapped` is JSON that only the passphrase opens. */
export type PublisherKeyRow = Publisher & { readonly wrapped: string; readonly createdAt: number }

/** Publishers this data folder knows, its own keys, and from whom each pack was taken. */
export type PublishersRepository = {
  readonly find: (publicKey: string) => Publisher | null
  readonly list: () => readonly Publisher[]
  /** Adds one, or says so when the key is known: then nothing changes. */
  readonly add: (publisher: Publisher) => boolean
  readonly listKeys: () => readonly PublisherKeyRow[]
  /** Adds a key of one's own; a publisher known before by this key becomes one's own. */
  readonly addKey: (key: PublisherKeyRow) => void
  /** From whom a pack was last taken; `null` when never, a null key when unsigned. */
  readonly publisherOf: (pack: string) => { readonly publicKey: string | null } | null
}

const columns = 'public_key AS publicKey, name, first_seen_at AS firstSeenAt, source'

/** Prepares the statements. */
export function createPublishersRepository(db: WritableDb): PublishersRepository {
  const selectOne = db.prepare<[string], Publisher>(`SELECT ${columns} FROM publishers WHERE public_key = ?`)
  const selectAll = db.prepare<[], Publisher>(`SELECT ${columns} FROM publishers ORDER BY first_seen_at, public_key`)
  const insert = db.prepare<[string, string, number, string]>(
    'INSERT INTO publishers (public_key, name, first_seen_at, source) VALUES (?, ?, ?, ?) ON CONFLICT (public_key) DO NOTHING',
  )
  const makeOwn = db.prepare<[string, string]>(`UPDATE publishers SET source = 'own', name = ? WHERE public_key = ?`)
  const selectKeys = db.prepare<[], PublisherKeyRow>(
    `SELECT ${columns}, wrapped_key AS wrapped, created_at AS createdAt
     FROM publisher_keys JOIN publishers USING (public_key) ORDER BY created_at, public_key`,
  )
  const insertKey = db.prepare<[string, string, number]>(
    'INSERT INTO publisher_keys (public_key, wrapped_key, created_at) VALUES (?, ?, ?) ON CONFLICT (public_key) DO NOTHING',
  )
  const selectTie = db.prepare<[string], { readonly publicKey: string | null }>(
    'SELECT public_key AS publicKey FROM pack_publishers WHERE pack_id = ?',
  )
  const add = ({ publicKey, name, firstSeenAt, source }: Publisher) =>
    insert.run(publicKey, name, firstSeenAt, source).changes === 1

  return {
    find: (publicKey) => selectOne.get(publicKey) ?? null,
    list: () => selectAll.all(),
    add,
    listKeys: () => selectKeys.all(),
    addKey: db.transaction((key: PublisherKeyRow) => {
      if (!add({ ...key, source: 'own' })) makeOwn.run(key.name, key.publicKey)
      insertKey.run(key.publicKey, key.wrapped, key.createdAt)
    }),
    publisherOf: (pack) => selectTie.get(pack) ?? null,
  }
}
