import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '#contract/errors/app-error.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { createWorkerCompile } from '#services/library/worker-compile.ts'
import { createWorkerScan } from '#services/packs/worker-scan.ts'
import { createServices } from '#services/services.ts'
import { noPapers } from '#test/helpers/no-papers.ts'

/** Tries to import every file of a folder, names the code and the time of each, then the most memory it ever took. */
const [, , data = '', hostile = '', workers = ''] = process.argv
const worker = (name: string) => pathToFileURL(join(workers, name))
const db = openDatabase(data)
const compiler = createWorkerCompile(worker('compile-worker.js'))
const { imports, close } = createServices({
  db,
  dataFolder: data,
  packs: createPackFolder(join(data, 'no-library')),
  compile: compiler.compile,
  compilerDigest: 'test',
  scan: createWorkerScan(worker('typack-worker.js')),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  now: Date.now,
  randomBytes,
  ...noPapers,
  utcOffsetMinutes: () => 0,
})
const told = []
for (const file of readdirSync(hostile).toSorted()) {
  const startedAt = performance.now()
  let code = 'accepted'
  try {
    await imports.stage(join(hostile, file))
  } catch (error) {
    code = error instanceof AppError ? error.code : String(error)
  }
  told.push({ file, code, ms: performance.now() - startedAt })
}
const rows = db
  .prepare('SELECT (SELECT count(*) FROM imported_packs) + (SELECT count(*) FROM imported_files)')
  .pluck()
  .get()
await compiler.close()
close()
db.close()
process.stdout.write(JSON.stringify({ told, rows, peakKilobytes: process.resourceUsage().maxRSS }))
