import type { WritableDb } from '../connection/sqlite.ts'
import type { PrivateText } from './private-text.ts'

/** The tables with a private column, which is called `text`, and what else names a row of one learner. */
const tables = {
  highlights: ['id'],
  drafts: ['pack_id', 'module_id', 'question_id'],
  scan_pieces: ['digest', 'number'],
} as const

/** Keeps a learner's private columns as their protection asks, after it was set, changed or taken away. */
export function createPrivateColumns(db: WritableDb, privateText: PrivateText): (learner: string) => void {
  const columns = Object.entries(tables).map(([table, keys]) => ({
    all: db.prepare<[string], Record<string, string | number>>(
      `SELECT ${keys.join(', ')} FROM ${table} WHERE learner_id = ?`,
    ),
    one: db
      .prepare<[Record<string, unknown>], Buffer>(
        `SELECT text FROM ${table} WHERE learner_id = @learner AND ${named(keys)}`,
      )
      .pluck(),
    update: db.prepare<[Record<string, unknown>]>(
      `UPDATE ${table} SET text = @text WHERE learner_id = @learner AND ${named(keys)}`,
    ),
  }))
  return (learner) => {
    for (const { all, one, update } of columns) {
      // One at a time: scans are large.
      for (const row of all.all(learner)) {
        const text = one.get({ ...row, learner })
        if (text !== undefined) update.run({ ...row, learner, text: privateText.reseal(learner, text) })
      }
    }
  }
}

function named(keys: readonly string[]): string {
  return keys.map((key) => `${key} = @${key}`).join(' AND ')
}
