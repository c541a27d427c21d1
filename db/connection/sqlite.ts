import Database from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that repositories may read from. */
export type ReadableDb = Database.Database & { readonly [readable]: true }

/** A connection that repositories may write to. Only `openDatabase` makes one. */
export type WritableDb = ReadableDb & { readonly [writable]: true }

/** Opens the bare file; everything that makes it safe to use is in `openDatabase`. */
export function openSqlite(
  file: string,
  options: { readonly readonly?: boolean; readonly fileMustExist?: boolean } = {},
): Database.Database {
  return new Database(file, { ...options, timeout: 0 })
}
