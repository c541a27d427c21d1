import { createBundleImportsRepository } from '#db/repositories/bundle-imports-repository.ts'
import { createChainsRepository } from '#db/repositories/chains-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createRosterRepository } from '#db/repositories/roster-repository.ts'
import { type BundlesService, createBundlesService } from '#services/bundles/bundles-service.ts'
import { type ScanBundle, scanBundle } from '#services/bundles/scan-bundle.ts'
import type { Log } from '#services/log.ts'
import type { DataFolder } from '#test/integration/db/data-folder.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { noon } from '#test/integration/db/study.ts'

/** The bundles of a data folder, read in this thread unless told otherwise. */
export function bundlesOver(
  { db, log, path }: DataFolder,
  scan: ScanBundle = scanBundle,
  onError: Log['error'] = () => undefined,
): BundlesService {
  return createBundlesService({
    log,
    learners: createLearnersRepository(db),
    imports: createBundleImportsRepository(db),
    chains: createChainsRepository(db),
    roster: createRosterRepository(db),
    scan,
    report: { info: () => undefined, warn: () => undefined, error: onError },
    now: () => noon,
    randomBytes: seededBytes(path),
  })
}

/** Every row of every table but SQLite's own, as one text. */
export function dumpAll(db: DataFolder['db']): string {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  return tables
    .map((table) => {
      const rows = db.prepare(`SELECT * FROM "${table}"`).raw().all()
      const texts = rows.map((row) =>
        JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
      )
      return [table, ...texts.toSorted()].join('\n')
    })
    .join('\n\n')
}
