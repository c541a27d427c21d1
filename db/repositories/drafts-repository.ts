import type { WritableDb } from '../connection/sqlite.ts'
import type { PrivateText } from './private-text.ts'

type Module = { readonly pack: string; readonly module: string }

/** Answers in the making, as JSON text by question; what they mean is the caller's business. */
export type DraftsRepository = {
  readonly list: (learner: string, module: Module) => readonly { readonly question: string; readonly draft: string }[]
  readonly put: (learner: string, module: Module, question: string, draft: string) => void
  readonly remove: (learner: string, module: Module, question: string) => void
  /** Removes all of a module. */
  readonly clear: (learner: string, module: Module) => void
}

/** Prepares the statements. */
export function createDraftsRepository(db: WritableDb, privateText: PrivateText): DraftsRepository {
  const select = db.prepare<[string, string, string], { readonly question: string; readonly text: Uint8Array }>(
    `SELECT question_id AS question, text FROM drafts
     WHERE learner_id = ? AND pack_id = ? AND module_id = ? ORDER BY question_id`,
  )
  const upsert = db.prepare<[string, string, string, string, Uint8Array]>(
    `INSERT INTO drafts (learner_id, pack_id, module_id, question_id, text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, pack_id, module_id, question_id) DO UPDATE SET text = excluded.text`,
  )
  const remove = db.prepare<[string, string, string, string]>(
    'DELETE FROM drafts WHERE learner_id = ? AND pack_id = ? AND module_id = ? AND question_id = ?',
  )
  const clear = db.prepare<[string, string, string]>(
    'DELETE FROM drafts WHERE learner_id = ? AND pack_id = ? AND module_id = ?',
  )
  return {
    list: (learner, { pack, module }) =>
      select.all(learner, pack, module).flatMap(({ question, text }) => {
        const draft = privateText.open(learner, text)
        return draft === null ? [] : [{ question, draft }]
      }),
    put: (learner, { pack, module }, question, draft) =>
      void upsert.run(learner, pack, module, question, privateText.seal(learner, draft)),
    remove: (learner, { pack, module }, question) => void remove.run(learner, pack, module, question),
    clear: (learner, { pack, module }) => void clear.run(learner, pack, module),
  }
}
