import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { scanTypack } from '#services/packs/scan-typack.ts'
import { createServices } from '#services/services.ts'

/** The shipped packs. */
export const libraryFolder = join(import.meta.dirname, '..', '..', 'courses', 'library')

/** The services over a real data folder, compiling in this thread, with a clock that the test moves. */
export function setUpStudy(folder: string, packs = libraryFolder) {
  const db = openDatabase(folder)
  const clock = { now: Date.UTC(2026, 0, 5, 8) }
  const warnings: unknown[] = []
  const services = createServices({
    db,
    dataFolder: folder,
    scan: scanTypack,
    packs: createPackFolder(packs),
    compile: (source) => {
      const { module, problems } = compileModule(source)
      return Promise.resolve({ moduleJson: module === null ? null : JSON.stringify(module), problems })
    },
    compilerDigest: 'test',
    log: { info: () => undefined, warn: (...line) => void warnings.push(line), error: () => undefined },
    now: () => {
      clock.now += 1000
      return clock.now
    },
    randomBytes,
    maker: null,
    utcOffsetMinutes: () => 480,
  })
  const close = () => {
    services.close()
    db.close()
  }
  return { ...services, db, clock, warnings, close }
}
