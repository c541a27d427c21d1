import type { WritableDb } from '../connection/sqlite.ts'

/** A page of a module that was opened on this computer, with the milliseconds it was in use. */
export type PageRead = { readonly page: string; readonly activeMs: number }

type Place = { readonly pack: string; readonly module: string }

/** Which pages learners have opened on this computer. */
export type PagesReadRepository = {
  readonly list: (learner: string, place: Place) => readonly PageRead[]
  /** Every page of every module. */
  readonly listAll: (learner: string) => readonly (Place & PageRead)[]
  /** Counts a page as opened and adds to its time. */
  readonly add: (learner: string, place: Place, read: PageRead) => void
}

/** Prepares the statements. */
export function createPagesReadRepository(db: WritableDb): PagesReadRepository {
  const select = db.prepare<[string, string, string], PageRead>(
    `SELECT page_id AS page, active_ms AS activeMs FROM pages_read
     WHERE learner_id = ? AND pack_id = ? AND module_id = ? ORDER BY page_id`,
  )
  const all = db.prepare<[string], Place & PageRead>(
    `SELECT pack_id AS pack, module_id AS module, page_id AS page, active_ms AS activeMs FROM pages_read
     WHERE learner_id = ? ORDER BY pack_id, module_id, page_id`,
  )
  const upsert = db.prepare<[string, string, string, string, number]>(
    `INSERT INTO pages_read (learner_id, pack_id, module_id, page_id, active_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, pack_id, module_id, page_id) DO UPDATE SET active_ms = active_ms + excluded.active_ms`,
  )
  return {
    list: (learner, { pack, module }) => select.all(learner, pack, module),
    listAll: (learner) => all.all(learner),
    add: (learner, { pack, module }, { page, activeMs }) => void upsert.run(learner, pack, module, page, activeMs),
  }
}
