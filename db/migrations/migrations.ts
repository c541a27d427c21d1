import type { Migration } from '../connection/migrate.ts'
import initial from './0001_initial.sql?raw'

/** Every step from an empty file to the current schema, in order. A released step is never changed. */
export const migrations: readonly Migration[] = [{ version: 1, sql: initial }]
