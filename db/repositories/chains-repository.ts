import type { ReadableDb } from '../connection/sqlite.ts'

/** What is here of a chain that nobody here vouches for. Times are milliseconds since 1970 UTC. */
export type QuarantinedChain = {
  readonly chain: string
  /** Who signed its first event: root keys, in hexadecimal. Empty when that event is not here. */
  readonly roots: readonly string[]
  readonly events: number
  readonly from: number
  readonly to: number
}

/** Chains and their events, as they lie here. Read only. */
export type ChainsRepository = {
  readonly listQuarantined: () => readonly QuarantinedChain[]
  readonly has: (chain: string) => boolean
  readonly hasEvent: (hash: string) => boolean
  /** At how many places of a learner's chains two events stand. */
  readonly countForks: (learner: string) => number
}

type QuarantinedRow = {
  readonly public_key: string
  readonly roots: string | null
  readonly events: number
  readonly first_at: number
  readonly last_at: number
}

/** Prepares the statements. */
export function createChainsRepository(db: ReadableDb): ChainsRepository {
  const quarantined = db.prepare<[], QuarantinedRow>(
    `SELECT c.public_key, count(e.hash) AS events, min(e.at) AS first_at, max(e.at) AS last_at,
       (SELECT group_concat(DISTINCT s.signer) FROM events AS f JOIN seals AS s ON s.event = f.hash
        WHERE f.chain = c.public_key AND f.seq = 1 AND s.signer <> c.public_key) AS roots
     FROM chains AS c JOIN events AS e ON e.chain = c.public_key
     WHERE c.state = 'quarantined' GROUP BY c.public_key ORDER BY c.public_key`,
  )
  const chain = db.prepare<[string], number>('SELECT count(*) FROM chains WHERE public_key = ?').pluck()
  const event = db.prepare<[string], number>('SELECT count(*) FROM events WHERE hash = ?').pluck()
  const forks = db
    .prepare<[string], number>(
      `SELECT count(*) FROM (SELECT 1 FROM events WHERE chain IN (SELECT public_key FROM chains WHERE learner_id = ?)
       GROUP BY chain, seq HAVING count(*) > 1)`,
    )
    .pluck()
  return {
    listQuarantined: () =>
      quarantined.all().map((row) => ({
        chain: row.public_key,
        roots: row.roots === null ? [] : row.roots.split(','),
        events: row.events,
        from: row.first_at,
        to: row.last_at,
      })),
    has: (publicKey) => chain.get(publicKey) === 1,
    hasEvent: (hash) => event.get(hash) === 1,
    countForks: (learner) => forks.get(learner) ?? 0,
  }
}
