import type { WritableDb } from '../connection/sqlite.ts'

/** A credential that was given to a learner here, and whether it was withdrawn. Texts are exact; times are milliseconds since 1970 UTC. */
export type GivenCredential = {
  readonly serial: string
  readonly level: 'instructor-confirmed' | 'issuer-signed'
  readonly learner: string
  /** The event that asked for it. */
  readonly request: string
  readonly pack: string
  /** did:key. */
  readonly signer: string
  readonly issuedAt: number
  readonly credential: string
  readonly claim: string
  readonly template: string | null
  readonly withdrawnAt: number | null
  readonly withdrawnReason: string | null
}

/** What this data folder confirmed and issued. */
export type GivenCredentialsRepository = {
  readonly find: (serial: string) => GivenCredential | null
  /** In the order in which they were given. */
  readonly list: () => readonly GivenCredential[]
  readonly listOf: (learner: string) => readonly GivenCredential[]
  /** What answered a request; `null` while nothing did. */
  readonly findAnswer: (learner: string, request: string) => GivenCredential | null
  /** Adds them, all or none. */
  readonly add: (given: readonly Omit<GivenCredential, 'withdrawnAt' | 'withdrawnReason'>[]) => void
  /** Notes that one was withdrawn; `false` when it was before, which stays as it is. */
  readonly withdraw: (serial: string, at: number, reason: string) => boolean
}

const columns = `serial, level, learner_id AS learner, request_id AS request, pack_id AS pack, signer, issued_at AS issuedAt,
  credential, claim, template, withdrawn_at AS withdrawnAt, withdrawn_reason AS withdrawnReason`

/** Prepares the statements. */
export function createGivenCredentialsRepository(db: WritableDb): GivenCredentialsRepository {
  const one = db.prepare<[string], GivenCredential>(`SELECT ${columns} FROM given_credentials WHERE serial = ?`)
  const all = db.prepare<[], GivenCredential>(`SELECT ${columns} FROM given_credentials ORDER BY issued_at, serial`)
  const ofLearner = db.prepare<[string], GivenCredential>(
    `SELECT ${columns} FROM given_credentials WHERE learner_id = ? ORDER BY issued_at, serial`,
  )
  const answer = db.prepare<[string, string], GivenCredential>(
    `SELECT ${columns} FROM given_credentials WHERE learner_id = ? AND request_id = ? ORDER BY issued_at, serial`,
  )
  const insert = db.prepare<Omit<GivenCredential, 'withdrawnAt' | 'withdrawnReason'>>(
    `INSERT INTO given_credentials (serial, level, learner_id, request_id, pack_id, signer, issued_at, credential, claim, template)
     VALUES (@serial, @level, @learner, @request, @pack, @signer, @issuedAt, @credential, @claim, @template)`,
  )
  const withdraw = db.prepare<[number, string, string]>(
    'UPDATE given_credentials SET withdrawn_at = ?, withdrawn_reason = ? WHERE serial = ? AND withdrawn_at IS NULL',
  )
  return {
    find: (serial) => one.get(serial) ?? null,
    list: () => all.all(),
    listOf: (learner) => ofLearner.all(learner),
    findAnswer: (learner, request) => answer.get(learner, request) ?? null,
    add: db.transaction<GivenCredentialsRepository['add']>((given) => {
      for (const credential of given) insert.run(credential)
    }),
    withdraw: (serial, at, reason) => withdraw.run(at, reason, serial).changes === 1,
  }
}
