import { writeSync } from 'node:fs'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { bundlesOver } from './over-folder.ts'

/** Imports one bundle into a data folder and says a line at every step that lets others run, so that it can be killed at any. */
const [, , path = '', file = ''] = process.argv
const db = openDatabase(path)
const log = createRecordLog(db, { randomBytes: seededBytes(`program ${process.pid}`) })
const bundles = bundlesOver({ db, log, path: `${path} ${process.pid}` }, (order, onPiece) =>
  scanBundle(order, (piece) => {
    writeSync(1, 'piece\n')
    return onPiece(piece)
  }),
)
await bundles.settled()
writeSync(1, 'open\n')
let isDone = false
const watch = (): void => {
  writeSync(1, 'step\n')
  if (!isDone) setImmediate(watch)
}
setImmediate(watch)
await bundles.importBundle(file, true)
isDone = true
writeSync(1, 'done\n')
db.close()
