import { migrate } from '#db/connection/migrate.ts'
import { openSqlite } from '#db/connection/sqlite.ts'
import { allSteps } from './later-steps.ts'

/** Brings a file to the newest of all steps, those to come among them; to be killed on the way. */
const db = openSqlite(process.argv[2] ?? '')
db.pragma('locking_mode = EXCLUSIVE')
migrate(db, allSteps, '')
db.close()
