import type { WritableDb } from '../connection/sqlite.ts'

type Module = { readonly pack: string; readonly module: string }

/** Where in a module a learner last read: a page, a heading on it, and how many blocks below that heading. */
export type ReadingPlace = { readonly page: string; readonly heading: string; readonly block: number }

/** Where learners read last on this computer. */
export type ReadingPlacesRepository = {
  readonly find: (learner: string, module: Module) => ReadingPlace | null
  readonly put: (learner: string, module: Module, place: ReadingPlace) => void
}

/** Prepares the statements. */
export function createReadingPlacesRepository(db: WritableDb): ReadingPlacesRepository {
  const select = db.prepare<[string, string, string], ReadingPlace>(
    `SELECT page_id AS page, heading_id AS heading, block FROM reading_places
     WHERE learner_id = ? AND pack_id = ? AND module_id = ?`,
  )
  const upsert = db.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO reading_places (learner_id, pack_id, module_id, page_id, heading_id, block) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, pack_id, module_id) DO UPDATE SET
       page_id = excluded.page_id, heading_id = excluded.heading_id, block = excluded.block`,
  )
  return {
    find: (learner, { pack, module }) => select.get(learner, pack, module) ?? null,
    put: (learner, { pack, module }, { page, heading, block }) =>
      void upsert.run(learner, pack, module, page, heading, block),
  }
}
