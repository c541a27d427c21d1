import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName, orderRestore, setAsideFolderName, stagedFile } from '#db/connection/restore-files.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createExamination } from '#services/backups/examine-records.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { noon } from '#test/integration/db/study.ts'

/** How a race of programs for one data folder went. */
export type Race = {
  readonly turn: number
  /** Starts by what came of them: `let in`, or a code. */
  readonly starts: Readonly<Record<string, number>>
  readonly acknowledged: number
  readonly faults: readonly string[]
}

const programs = 3

const aside = 'before'

/** Lays records and orders that others of the same learner take their place; gives what is to be set aside. */
function orderRestoreOf(folder: string, seed: number, turn: number): Buffer {
  const file = join(folder, databaseFileName)
  const db = openDatabase(folder)
  createRecordLog(db, { randomBytes: seededBytes(`${seed} ${turn}`) }).createLearner(
    { name: '学员甲', purpose: null },
    noon,
  )
  db.close()
  copyFileSync(file, stagedFile(folder))
  writeFileSync(file, 'damaged')
  orderRestore(folder, { setAside: aside, isOpenable: false })
  return readFileSync(file)
}

/**
 * Lets several programs carry out a restore and start on one data folder again and again, some of them killed while they have it: what was before is
 * set aside, never do two write at once, which would leave a fork; who is not let in is told that the folder is in use; and nobody has to unlock anything.
 */
export async function raceForFolder(program: string, seed: number, turn: number, starts: number): Promise<Race> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-race-')))
  const count: Record<string, number> = {}
  const hashes: string[] = []
  const run = async (number: number) => {
    const words = [program, folder, seed, turn * programs + number, starts].map(String)
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = new Promise((settle) => child.once('close', settle))
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('event ')) hashes.push(line.slice(6))
      else count[line.slice(6)] = (count[line.slice(6)] ?? 0) + 1
    }
    await gone
  }
  try {
    const before = orderRestoreOf(folder, seed, turn)
    await Promise.all(Array.from({ length: programs }, (_, number) => run(number)))
    const db = openDatabase(folder)
    const log = createRecordLog(db, { randomBytes })
    const { database, findings } = createExamination(db, log, folder)()
    const kept = new Set(db.prepare<[], string>('SELECT hash FROM events').pluck().all())
    const learners = db.prepare('SELECT count(*) FROM learners').pluck().get()
    db.close()
    const faults = [...database, ...findings.map(({ rule }) => rule)]
    if (!readFileSync(join(folder, setAsideFolderName, aside, databaseFileName)).equals(before))
      faults.push('what was set aside is something else')
    const lost = hashes.filter((hash) => !kept.has(hash)).length
    if (lost > 0) faults.push(`${lost} lost`)
    if (learners !== 1) faults.push(`${String(learners)} made a learner each`)
    const strange = Object.keys(count).filter((what) => !['let in', 'data-folder-in-use'].includes(what))
    return { turn, starts: count, acknowledged: hashes.length, faults: [...faults, ...strange] }
  } catch (error) {
    return { turn, starts: count, acknowledged: hashes.length, faults: [String(error)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
