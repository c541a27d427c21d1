import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#db/connection/open-database.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { compileSource } from '#services/library/compile-source.ts'
import { scanTypack } from '#services/packs/scan-typack.ts'
import { leastCost } from '#services/protection/scrypt-cost.ts'
import { createServices } from '#services/services.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { noPapers } from '#test/helpers/no-papers.ts'

/** Imports one file into a data folder and names each step on stdout, so that it can be killed between any two. */
const [, , data = '', file = ''] = process.argv
const say = (line: string) => writeSync(1, `${line}\n`)
const db = openDatabase(data)
const { imports } = createServices({
  db,
  dataFolder: data,
  packs: createPackFolder(join(data, 'no-library')),
  compile: (source) => Promise.resolve(compileSource(source)),
  compilerDigest: String(randomBytes(4).readUInt32LE()),
  shippedCompiled: () => Promise.resolve(null),
  scan: (order, onFile, signal) =>
    scanTypack(order, (found, share) => {
      say(`file ${found.path}`)
      return signal.aborted ? Promise.reject(new Error('aborted')) : onFile(found, share)
    }),
  scanBundle,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  now: Date.now,
  monotonicMs: () => performance.now(),
  scryptCost: () => Promise.resolve(leastCost),
  randomBytes,
  ...noPapers,
  backupWork: backupsInProcess,
  utcOffsetMinutes: () => 0,
})
await imports.settled()
say('open')
const { staged } = await imports.stage(file)
say('staged')
const publishing = imports.publish(staged ?? '', { allowDowngrade: false, acceptPublisher: false })
say('publishing')
await publishing
say('published')
db.close()
