import type { WritableDb } from '../connection/sqlite.ts'
import { openPayload } from '../log/event-rows.ts'
import { exactText } from '../log/exact-text.ts'
import type { Vault } from '../protection/vault.ts'
import { createPrivateText } from '../repositories/private-text.ts'
import type { PrivateTextsRepository } from '../repositories/private-texts-repository.ts'
import { type StoredThing, tableRules } from './table-rules.ts'

/** A row as it can be read: texts and numbers; bytes that are no text in hexadecimal. */
export type ReadableRow = Readonly<Record<string, string | number | null>>

/** One table's rows of a learner. */
export type LearnerTable = {
  readonly table: string
  readonly about: StoredThing
  readonly rows: readonly ReadableRow[]
}

/** All rows of a learner, by the rules of the tables. */
export type LearnerRows = {
  /** Everything that is stored, opened where it is encrypted; keys are left out. For a learner who is not locked. */
  readonly readAll: (learner: string) => readonly LearnerTable[]
  /** How many rows of each table there are. */
  readonly count: (
    learner: string,
  ) => readonly { readonly table: string; readonly about: StoredThing; readonly rows: number }[]
  /** Deletes, or empties of the person, what is when a learner is erased, but for what the log itself does. Runs inside the caller's transaction. */
  readonly deleteRows: (learner: string) => void
}

type StoredRow = Readonly<Record<string, string | number | Buffer | null>>

/** See {@link LearnerRows}. */
export function createLearnerRows(db: WritableDb, vault: Vault, texts: PrivateTextsRepository): LearnerRows {
  const tables = Object.entries(tableRules).flatMap(([table, rule]) => {
    if (rule.about === 'nobody') return []
    const { about, rows, erasure, emptying, secret = [] } = rule
    const change = emptying === undefined ? `DELETE FROM ${table}` : `UPDATE ${table} ${emptying}`
    const isChanged = erasure === 'deleted' || emptying !== undefined
    return [
      {
        table,
        about,
        secret,
        read: db.prepare<{ learner: string }, StoredRow>(`SELECT * FROM ${table} ${rows}`),
        count: db.prepare<{ learner: string }, number>(`SELECT count(*) FROM ${table} ${rows}`).pluck(),
        remove: isChanged ? db.prepare<{ learner: string }>(`${change} ${rows}`) : null,
      },
    ]
  })
  const privateText = createPrivateText(vault)
  const open = (table: string, row: StoredRow, learner: string): StoredRow => {
    if (table === 'payloads') return openRow(row, vault)
    const text = asBytes(row['text'])
    if (text !== null && table === 'scan_pieces') {
      return { ...row, text: Buffer.from(privateText.openBytes(learner, text) ?? []) }
    }
    const isPrivate = text !== null && (table === 'highlights' || table === 'drafts')
    return isPrivate ? { ...row, text: privateText.open(learner, text) } : row
  }
  const show = (table: string, row: StoredRow, secret: readonly string[], learner: string): ReadableRow => {
    const opened = open(table, row, learner)
    const shown = Object.entries(opened).filter(([column]) => !secret.includes(column))
    return Object.fromEntries(shown.map(([column, value]) => [column, readable(value)]))
  }
  return {
    readAll: (learner) =>
      tables.map(({ table, about, secret, read }) => ({
        table,
        about,
        rows:
          table === 'private_texts'
            ? texts.list(learner).map((text) => ({ ...text }))
            : read.all({ learner }).map((row) => show(table, row, secret, learner)),
      })),
    count: (learner) => tables.map(({ table, about, count }) => ({ table, about, rows: count.get({ learner }) ?? 0 })),
    deleteRows: (learner) => {
      for (const { remove } of tables) remove?.run({ learner })
    },
  }
}

function openRow(row: StoredRow, vault: Vault): StoredRow {
  const { event = null, salt, bytes, sealed_by: sealedBy } = row
  const sealed = typeof sealedBy === 'string' ? sealedBy : null
  const opened = openPayload(
    { event: String(event), salt: asBytes(salt), bytes: asBytes(bytes), sealedBy: sealed },
    vault,
  )
  return { event, said: opened.kind === 'readable' ? Buffer.from(opened.payload.bytes) : opened.kind }
}

function asBytes(value: string | number | Buffer | null | undefined): Buffer | null {
  return Buffer.isBuffer(value) ? value : null
}

function readable(value: string | number | Buffer | null): string | number | null {
  if (!Buffer.isBuffer(value)) return value
  return exactText(value) ?? value.toString('hex')
}
