import { z } from 'zod'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { WritableDb } from '../connection/sqlite.ts'
import type { PrivateText } from './private-text.ts'

/** A passage a learner marked, with a note or without: `heading`, quote, prefix and suffix say where. Times are ms since 1970 UTC. */
export type Highlight = {
  readonly id: string
  readonly pack: string
  readonly module: string
  readonly language: CourseLanguage
  readonly heading: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  /** Empty where nothing was written to it. */
  readonly note: string
  /** Another one with each change. */
  readonly revision: string
  readonly createdAt: number
  readonly changedAt: number
}

/** Highlights of learners: ordinary rows that change and go. */
export type HighlightsRepository = {
  /** In order of course, module and time. */
  readonly list: (learner: string) => readonly Highlight[]
  readonly find: (learner: string, id: string) => Highlight | null
  /** Writes it new, or over the one of its id. */
  readonly put: (learner: string, highlight: Highlight) => void
  readonly remove: (learner: string, id: string) => void
}

type Row = {
  readonly id: string
  readonly pack_id: string
  readonly module_id: string
  readonly language: CourseLanguage
  readonly heading_id: string
  readonly revision: string
  readonly created_at: number
  readonly changed_at: number
  readonly text: Uint8Array
}

/** What is private of a highlight, in one value, so that it is sealed as one. */
const textSchema = z.strictObject({ quote: z.string(), prefix: z.string(), suffix: z.string(), note: z.string() })

const columns = 'id, pack_id, module_id, language, heading_id, revision, created_at, changed_at, text'

/** Prepares the statements. */
export function createHighlightsRepository(db: WritableDb, privateText: PrivateText): HighlightsRepository {
  const selectAll = db.prepare<[string], Row>(
    `SELECT ${columns} FROM highlights WHERE learner_id = ? ORDER BY pack_id, module_id, created_at, id`,
  )
  const selectOne = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM highlights WHERE learner_id = ? AND id = ?`,
  )
  const upsert = db.prepare<[string, string, string, string, string, string, string, number, number, Uint8Array]>(
    `INSERT INTO highlights (learner_id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (learner_id, id) DO UPDATE SET
       revision = excluded.revision, changed_at = excluded.changed_at, text = excluded.text`,
  )
  const remove = db.prepare<[string, string]>('DELETE FROM highlights WHERE learner_id = ? AND id = ?')

  /** `null` for one whose words nobody can open any more. */
  const highlightOf = (learner: string, row: Row): Highlight | null => {
    const text = privateText.open(learner, row.text)
    if (text === null) return null
    return {
      id: row.id,
      pack: row.pack_id,
      module: row.module_id,
      language: row.language,
      heading: row.heading_id,
      revision: row.revision,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      ...textSchema.parse(JSON.parse(text)),
    }
  }
  return {
    list: (learner) => selectAll.all(learner).flatMap((row) => highlightOf(learner, row) ?? []),
    find: (learner, id) => {
      const row = selectOne.get(learner, id)
      return row === undefined ? null : highlightOf(learner, row)
    },
    put: (learner, one) => {
      const { quote, prefix, suffix, note } = one
      const text = privateText.seal(learner, JSON.stringify({ quote, prefix, suffix, note }))
      const { id, pack, module, language, heading, revision, createdAt, changedAt } = one
      upsert.run(learner, id, pack, module, language, heading, revision, createdAt, changedAt, text)
    },
    remove: (learner, id) => void remove.run(learner, id),
  }
}
