import { openDatabase } from '#db/connection/open-database.ts'

/** Opens the records of a folder and closes them: what a start does to them before anybody does anything. */
openDatabase(process.argv[2] ?? '').close()
