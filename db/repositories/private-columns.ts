import type { WritableDb } from '../connection/sqlite.ts'
import type { PrivateText } from './private-text.ts'

/** The tables with a private column, which is called `text`, and what else names a row of one learner. */
const tables = { highlights: ['id'], drafts: ['pack_id', 'module_id', 'question_id'] } as const

/** Keeps a learner's private columns as their protection asks, after it was set, changed or taken away. */
export function createPrivateColumns(db: WritableDb, privateText: PrivateText): (learner: string) => void {
  const columns = Object.entries(tables).map(([table, keys]) => ({
    all: db.prepare<[string], Record<string, string> & { readonly text: Buffer }>(
      `SELECT ${keys.join(', ')}, text FROM ${table} WHERE learner_id = ?`,
    ),
    update: db.prepare<[Record<string, unknown>]>(
      `UPDATE ${table} SET text = @text WHERE learner_id = @learner AND ${keys.map((key) => `${key} = @${key}`).join(' AND ')}`,
    ),
  }))
  return (learner) => {
    for (const { all, update } of columns) {
      for (const row of all.all(learner)) update.run({ ...row, learner, text: privateText.reseal(learner, row.text) })
    }
  }
}
