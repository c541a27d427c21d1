import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '#contract/errors/app-error.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { createWorkerCompile } from '#services/library/worker-compile.ts'
import { createWorkerScan } from '#services/packs/worker-scan.ts'
import { leastCost } from '#services/protection/scrypt-cost.ts'
import { createServices } from '#services/services.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { noPapers } from '#test/helpers/no-papers.ts'

/**
 * Tries to import every file of a folder and says of each, on a line of its own, its code, its time and what is left of it.
 * What is accepted is served, opened in every language, asked, and removed again.
 */
const [, , data = '', folder = '', workers = ''] = process.argv
const worker = (name: string) => pathToFileURL(join(workers, name))
const db = openDatabase(data)
const compiler = createWorkerCompile(worker('compile-worker.js'))
const services = createServices({
  db,
  dataFolder: data,
  packs: createPackFolder(join(data, 'no-library')),
  compile: compiler.compile,
  compilerDigest: 'test',
  shippedCompiled: () => Promise.resolve(null),
  scan: createWorkerScan(worker('typack-worker.js')),
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
const { imports, library, study } = services
const { learner } = services.learners.create('Learner')
const countRows = db
  .prepare<[], number>('SELECT (SELECT count(*) FROM imported_packs) + (SELECT count(*) FROM imported_files)')
  .pluck()
const media = join(data, 'media')

/** Uses an accepted pack as a learner would; throws what goes wrong. */
async function studyAll(pack: string, modules: readonly string[]): Promise<void> {
  for (const language of courseLanguages) {
    for (const module of modules) {
      await library.openModule(learner, { pack, module }, language)
    }
  }
  const [first = ''] = modules
  const { questions } = await library.openModule(learner, { pack, module: first }, 'en')
  if (questions.length > 0) await study.resume(learner, { pack, module: first }, 'zh-CN')
}

/** The code that a file is refused with, or `accepted` for one that could be used. */
async function tried(file: string): Promise<string> {
  try {
    const preview = await imports.stage(file)
    const staged = preview.staged ?? ''
    // The packs under test pretend to be newer and older versions of one another, by the same publisher and by others.
    await imports.publish(staged, { allowDowngrade: true, acceptPublisher: true })
    try {
      const modules = preview.modules.filter(({ isExamination }) => !isExamination).map(({ module }) => module)
      await studyAll(preview.pack, modules)
    } finally {
      await imports.remove(preview.pack)
    }
    return 'accepted'
  } catch (error) {
    return error instanceof AppError ? error.code : `broken: ${String(error)}`
  }
}

for (const file of readdirSync(folder).toSorted()) {
  const [before, startedAt] = [process.cpuUsage(), performance.now()]
  const code = await tried(join(folder, file))
  const { user, system } = process.cpuUsage(before)
  const wallMs = performance.now() - startedAt
  const left = (countRows.get() ?? 0) + (existsSync(media) ? readdirSync(media).length : 0)
  const peakKilobytes = process.resourceUsage().maxRSS
  writeSync(1, `${JSON.stringify({ file, code, cpuMs: (user + system) / 1000, wallMs, left, peakKilobytes })}\n`)
}
await imports.settled()
await compiler.close()
services.close()
db.close()
