import type { Migration } from '#db/connection/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'

/** Steps of a time to come, as steps are: a column, a table made anew with its rows, an index, rows that change. */
export const laterSteps: readonly Migration[] = [
  `ALTER TABLE learners ADD COLUMN nickname TEXT;
UPDATE learners SET nickname = name || '同学';
CREATE TABLE settings_now (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, since INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO settings_now (name, value) SELECT name, value FROM settings;
DROP TABLE settings;
ALTER TABLE settings_now RENAME TO settings;
CREATE INDEX events_by_instant ON events (at, kind);`,
  `CREATE TABLE kinds (kind TEXT NOT NULL PRIMARY KEY, events INTEGER NOT NULL) STRICT;
INSERT INTO kinds (kind, events) SELECT kind, count(*) FROM events GROUP BY kind;
UPDATE learners SET nickname = nickname || (SELECT sum(events) FROM kinds);
DELETE FROM settings WHERE name = 'theme';`,
].map((sql, index) => ({ version: migrations.length + index + 1, sql }))

/** Every step that there is, and those to come. */
export const allSteps: readonly Migration[] = [...migrations, ...laterSteps]
