import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase } from '#db/connection/open-database.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { compileSource } from '#services/library/compile-source.ts'
import { scanTypack } from '#services/packs/scan-typack.ts'
import { leastCost } from '#services/protection/scrypt-cost.ts'
import { createServices, type Services } from '#services/services.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { noPapers } from '#test/helpers/no-papers.ts'

/** The real services over a data folder, all in this thread. */
export type OpenWork = {
  readonly db: WritableDb
  readonly services: Services
  /** Done when what an earlier start left was gone on with or swept. */
  readonly settled: () => Promise<void>
  readonly close: () => void
}

/** Opens a data folder as the program does, with a clock of the caller's. Throws what opening throws. */
export function openWork(
  folder: string,
  now: () => number,
  change: (db: WritableDb) => void = () => undefined,
): OpenWork {
  const db = openDatabase(folder)
  change(db)
  const services = createServices({
    db,
    dataFolder: folder,
    packs: createPackFolder(join(folder, 'no-library')),
    compile: (source) => Promise.resolve(compileSource(source)),
    compilerDigest: 'work',
    shippedCompiled: () => Promise.resolve(null),
    scan: scanTypack,
    scanBundle,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now,
    monotonicMs: () => performance.now(),
    scryptCost: () => Promise.resolve(leastCost),
    randomBytes,
    ...noPapers,
    backupWork: backupsInProcess,
    utcOffsetMinutes: () => 480,
  })
  return {
    db,
    services,
    settled: async () => {
      await services.imports.settled()
      await services.bundles.settled()
      await services.backups.settled()
    },
    close: () => {
      try {
        services.close()
      } finally {
        db.close()
      }
    },
  }
}
