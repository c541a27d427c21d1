import type { WritableDb } from '../connection/sqlite.ts'
import type { StoredKey } from '../protection/vault.ts'

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
  /** Whether the learner was erased here: the id alone is left, since a log refers to it. */
  readonly isForgotten: boolean
  /** When the learner was last moved out to another data folder; `null` for never. */
  readonly movedAt: number | null
}

/** What a learner row is made of. `rootKey` is `null` for one who is only known here. */
export type NewLearner = {
  readonly id: string
  readonly name: string
  readonly purpose: LearnerPurpose
  readonly createdAt: number
  readonly rootPublicKey: string
  readonly rootKey: StoredKey | null
}

/** People of this data folder. */
export type LearnersRepository = {
  readonly find: (id: string) => Learner | null
  /** Everyone, oldest first. */
  readonly list: () => readonly Learner[]
  readonly add: (learner: NewLearner) => void
  /** Says anew who somebody is: who was only known here, or was erased here, comes to learn here. */
  readonly setPerson: (id: string, person: Pick<Learner, 'name' | 'purpose'>) => void
  /** The private root key as it is stored; `null` when it is not here. */
  readonly rootKey: (id: string) => StoredKey | null
  readonly setRootKey: (id: string, key: StoredKey) => void
  /** Takes name, purpose and key away; the id stays, since a log refers to it. */
  readonly forget: (id: string) => void
  readonly setMovedAt: (id: string, at: number) => void
}

type LearnerRow = {
  readonly id: string
  readonly name: string
  readonly purpose: LearnerPurpose
  readonly created_at: number
  readonly root_public_key: string
  readonly is_own: number
  readonly moved_at: number | null
}

const columns = 'id, name, purpose, created_at, root_public_key, root_private_key IS NOT NULL AS is_own, moved_at'

/** Stands for the name of somebody who was erased. */
const forgottenName = '—'

/** Prepares the statements. */
export function createLearnersRepository(db: WritableDb): LearnersRepository {
  const byId = db.prepare<[string], LearnerRow>(`SELECT ${columns} FROM learners WHERE id = ?`)
  const all = db.prepare<[], LearnerRow>(`SELECT ${columns} FROM learners ORDER BY created_at, id`)
  const insert = db.prepare<Omit<NewLearner, 'rootKey'> & { bytes: Uint8Array | null; wrapping: string | null }>(
    `INSERT INTO learners (id, name, purpose, created_at, root_public_key, root_private_key, root_wrapping)
     VALUES (@id, @name, @purpose, @createdAt, @rootPublicKey, @bytes, @wrapping)`,
  )
  const setPerson = db.prepare<Pick<Learner, 'id' | 'name' | 'purpose'>>(
    'UPDATE learners SET name = @name, purpose = @purpose WHERE id = @id',
  )
  const rootKey = db.prepare<[string], StoredKey>(
    `SELECT root_private_key AS bytes, root_wrapping AS wrapping FROM learners
     WHERE id = ? AND root_private_key IS NOT NULL`,
  )
  const setRootKey = db.prepare<StoredKey & { id: string }>(
    'UPDATE learners SET root_private_key = @bytes, root_wrapping = @wrapping WHERE id = @id',
  )
  const forget = db.prepare<[string]>(
    `UPDATE learners SET name = '${forgottenName}', purpose = NULL, root_private_key = NULL, root_wrapping = NULL, moved_at = NULL
     WHERE id = ?`,
  )
  const setMovedAt = db.prepare<[number, string]>('UPDATE learners SET moved_at = ? WHERE id = ?')
  return {
    find: (id) => {
      const row = byId.get(id)
      return row === undefined ? null : toLearner(row)
    },
    list: () => all.all().map(toLearner),
    add: ({ rootKey: key, ...learner }) => void insert.run({ ...learner, ...(key ?? { bytes: null, wrapping: null }) }),
    setPerson: (id, { name, purpose }) => void setPerson.run({ id, name, purpose }),
    rootKey: (id) => rootKey.get(id) ?? null,
    setRootKey: (id, key) => void setRootKey.run({ id, ...key }),
    forget: (id) => void forget.run(id),
    setMovedAt: (id, at) => void setMovedAt.run(at, id),
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
    isForgotten: row.is_own === 0 && row.name === forgottenName,
    movedAt: row.moved_at,
  }
}
