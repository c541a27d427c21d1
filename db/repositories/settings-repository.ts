import type { WritableDb } from '../connection/sqlite.ts'

/** Named settings of this data folder, each one JSON value. What they mean is the caller's business. */
export type SettingsRepository = {
  /** All settings by name; an empty object on a first start. */
  readonly readAll: () => Readonly<Record<string, unknown>>
  /** Writes one setting; it is on the disk when this returns. */
  readonly write: (name: string, value: string | number | boolean | null | Readonly<Record<string, number>>) => void
}

type SettingRow = { readonly name: string; readonly value: string }

/** Prepares the statements, so a wrong table or column fails here and not at the first use. */
export function createSettingsRepository(db: WritableDb): SettingsRepository {
  const selectAll = db.prepare<[], SettingRow>('SELECT name, value FROM settings ORDER BY name')
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    readAll: () => Object.fromEntries(selectAll.all().map((row) => [row.name, JSON.parse(row.value) as unknown])),
    write: (name, value) => {
      upsert.run(name, JSON.stringify(value))
    },
  }
}
