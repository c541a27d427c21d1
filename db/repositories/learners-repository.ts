import type { WritableDb } from '../connection/sqlite.ts'

/** What somebody learns for; `null` where nobody said. The table's CHECK holds the same list. */
export type LearnerPurpose = 'student' | 'worker' | 'instructor' | null

/** A learner as lists show it. Never holds a private key. */
export type Learner = {
  readonly id: string
  readonly name: string
  readonly purpose: LearnerPurpose
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number
  readonly rootPublicKey: string
  /** Whether the root key is here: only then can the learner study in this data folder. */
  readonly isOwn: boolean
}

/** What a learner row is made of. `rootSeed` is the private root key, `null` for one who is only known here. */
export type NewLearner = {
  readonly id: string
  readonly name: string
  readonly purpose: LearnerPurpose
  readonly createdAt: number
  readonly rootPublicKey: string
  readonly rootSeed: Uint8Array | null
}

/** People of this data folder. */
export type LearnersRepository = {
  readonly find: (id: string) => Learner | null
  /** Everyone, oldest first. */
  readonly list: () => readonly Learner[]
  /** Adds a learner whose key is not wrapped. */
  readonly add: (learner: NewLearner) => void
  readonly rename: (id: string, name: string) => void
  /** The private root key; `null` when it is not here. */
  readonly rootSeed: (id: string) => Uint8Array | null
}

type LearnerRow = {
  readonly id: string
  readonly name: string
  readonly purpose: LearnerPurpose
  readonly created_at: number
  readonly root_public_key: string
  readonly is_own: number
}

const columns = 'id, name, purpose, created_at, root_public_key, root_private_key IS NOT NULL AS is_own'

/** Prepares the statements. */
export function createLearnersRepository(db: WritableDb): LearnersRepository {
  const byId = db.prepare<[string], LearnerRow>(`SELECT ${columns} FROM learners WHERE id = ?`)
  const all = db.prepare<[], LearnerRow>(`SELECT ${columns} FROM learners ORDER BY created_at, id`)
  const insert = db.prepare<NewLearner>(
    `INSERT INTO learners (id, name, purpose, created_at, root_public_key, root_private_key, root_wrapping)
     VALUES (@id, @name, @purpose, @createdAt, @rootPublicKey, @rootSeed, iif(@rootSeed IS NULL, NULL, 'none'))`,
  )
  const rename = db.prepare<[string, string]>('UPDATE learners SET name = ? WHERE id = ?')
  const seed = db.prepare<[string], Buffer | null>('SELECT root_private_key FROM learners WHERE id = ?').pluck()
  return {
    find: (id) => {
      const row = byId.get(id)
      return row === undefined ? null : toLearner(row)
    },
    list: () => all.all().map(toLearner),
    add: (learner) => void insert.run(learner),
    rename: (id, name) => void rename.run(name, id),
    rootSeed: (id) => seed.get(id) ?? null,
  }
}

function toLearner(row: LearnerRow): Learner {
  return {
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    createdAt: row.created_at,
    rootPublicKey: row.root_public_key,
    isOwn: row.is_own === 1,
  }
}
