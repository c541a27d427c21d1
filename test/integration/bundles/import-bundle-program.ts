import { writeSync } from 'node:fs'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { bundlesOver } from './over-folder.ts'

/**
 * Imports one bundle into a data folder and says a line at every step from the first piece on, and ends itself by SIGKILL at the line
 * that it is told.
 */
const [, , path = '', file = '', last = ''] = process.argv
let lines = 0
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
  lines += 1
  if (lines === Number(last)) process.kill(process.pid, 'SIGKILL')
}
let isDone = false
let isWatched = false
const db = openDatabase(path)
const log = createRecordLog(db, { randomBytes: seededBytes(`program ${process.pid}`) })
const bundles = bundlesOver({ db, log, path: `${path} ${process.pid}` }, (order, onPiece) =>
  scanBundle(order, (piece) => {
    say('piece')
    if (!isWatched) setImmediate(watch)
    isWatched = true
    return onPiece(piece)
  }),
)
await bundles.settled()
say('open')
function watch(): void {
  if (isDone) return
  say('step')
  setImmediate(watch)
}
await bundles.importBundle(file, true)
isDone = true
say('done')
db.close()
