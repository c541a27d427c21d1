import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { openDatabase } from '#db/connection/open-database.ts'
import { defaultDataFolder } from '#platform/data-folder.ts'
import { createPackFolder } from '#platform/pack-folder.ts'
import { createWorkerRecordMaker } from '#services/completion/worker-record-maker.ts'
import { createWorkerCompile } from '#services/library/worker-compile.ts'
import { createServices } from '#services/services.ts'
import { createWorkerVerify } from '#services/verification/worker-verify.ts'
import { type OpenServices, run } from './run.ts'

// The second composition root: the same services as the app's, on plain Node.
z.config({ jitless: true })
const appFolder = dirname(dirname(fileURLToPath(import.meta.url)))

const verifier = createWorkerVerify(
  pathToFileURL(join(appFolder, 'workers', 'verify-worker.js')),
  join(appFolder, 'fonts'),
)

const open: OpenServices = (asked) => {
  const { platform, env } = process
  const folder = asked ? resolve(asked) : defaultDataFolder({ platform, env, home: homedir() })
  const db = openDatabase(folder)
  const workerFile = pathToFileURL(join(appFolder, 'workers', 'compile-worker.js'))
  const compiler = createWorkerCompile(workerFile)
  const recordWorker = pathToFileURL(join(appFolder, 'workers', 'record-worker.js'))
  const records = createWorkerRecordMaker(recordWorker, join(appFolder, 'fonts'))
  const services = createServices({
    db,
    packs: createPackFolder(join(appFolder, 'library')),
    compile: compiler.compile,
    compilerDigest: createHash('sha256').update(readFileSync(workerFile)).digest('hex'),
    // A command answers on its own streams; what a pack's author must know is in its answer.
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: Date.now,
    randomBytes,
    maker: records.maker,
    verifyRecord: verifier.verify,
    utcOffsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
  })
  return {
    services,
    close: async () => {
      await compiler.close()
      await records.close()
      services.close()
      db.close()
    },
  }
}

process.exitCode = await run(
  process.argv.slice(2),
  process.env,
  { open, verifyRecord: verifier.verify },
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
)
await verifier.close()
