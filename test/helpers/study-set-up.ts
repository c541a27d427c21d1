import { randomBytes } from 'node:crypto'
import { openDatabase } from '#db/connection/open-database.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { scanTypack } from '#services/packs/scan-typack.ts'
import { leastCost } from '#services/protection/scrypt-cost.ts'
import { createServices } from '#services/services.ts'
import { backupsInProcess } from './backups-in-process.ts'
import { compileOnce } from './compile-once.ts'
import { libraryFolder } from './library-folder.ts'
import { papersInProcess } from './papers-in-process.ts'

/** The services over a real data folder, compiling in this thread, with a clock that the test moves. */
export function setUpStudy(folder: string, packs = libraryFolder) {
  const db = openDatabase(folder)
  const clock = { now: Date.UTC(2026, 0, 5, 8), monotonicMs: 0 }
  const warnings: unknown[] = []
  const services = createServices({
    db,
    dataFolder: folder,
    scan: scanTypack,
    scanBundle,
    packs: createPackFolder(packs),
    compile: compileOnce,
    compilerDigest: 'test',
    shippedCompiled: () => Promise.resolve(null),
    log: { info: () => undefined, warn: (...line) => void warnings.push(line), error: () => undefined },
    now: () => {
      clock.now += 1000
      return clock.now
    },
    monotonicMs: () => clock.monotonicMs,
    scryptCost: () => Promise.resolve(leastCost),
    randomBytes,
    ...papersInProcess,
    backupWork: backupsInProcess,
    utcOffsetMinutes: () => 480,
  })
  const close = () => {
    services.close()
    db.close()
  }
  return { ...services, db, folder, clock, warnings, close }
}
