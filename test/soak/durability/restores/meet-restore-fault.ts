import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { createBackupDesk } from '#services/backups/backup-desk.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { createExamination } from '#services/backups/examine-records.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { damageFile } from '#test/helpers/damage-file.ts'
import { noon } from '#test/integration/db/study.ts'
import { type Chance, chanceOf } from '#test/soak/packs/chance.ts'
import { inFull } from '../deeds/in-full.ts'
import { knock } from '../faults/knock.ts'
import { helpful } from '../faults/meet-fault.ts'
import { openForRestore, type RestoreGround } from './restore-ground.ts'

/** How a fault of the disk was met while a backup came back. */
export type RestoreFaultCase = {
  readonly turn: number
  readonly isDamaged: boolean
  /** In the words of `break-io.c`. */
  readonly arm: string
  /** The code that was told; `null` when nothing was, since the restore went through. */
  readonly told: string | null
  readonly faults: readonly string[]
}

/**
 * Goes back to a backup while the disk fails, from sound and from damaged records. What fails is told with a code that says what to
 * do; then the records of before are there, or those of the backup, never neither; and going back again, once the disk is well,
 * succeeds, with the files of before set aside byte for byte. To be called under `break-io.c`. Never throws.
 */
export async function meetRestoreFault(
  ground: RestoreGround,
  folder: string,
  seed: number,
  turn: number,
): Promise<RestoreFaultCase> {
  const chance = chanceOf(seed, turn)
  const isDamaged = chance.below(2) === 0
  const arm = armFor(chance)
  const faults: string[] = []
  let told: string | null = null
  try {
    cpSync(ground.folder, folder, { recursive: true })
    const file = join(folder, databaseFileName)
    if (isDamaged) damageFile(file, 0.02, 9000)
    const before = readFileSync(file)
    knock(`arm/${arm}`)
    try {
      await goBack(folder, `${turn}`)
    } catch (error) {
      const known = toTrouble(error, folder)
      told = known instanceof AppError ? known.code : 'internal'
      if (!helpful.has(told)) faults.push(`told as ${told}: ${inFull(error)}`)
    }
    knock('lift')
    if (!existsSync(join(folder, 'set-aside'))) {
      if (isDamaged && !readFileSync(file).equals(before)) faults.push('the damaged file was changed')
      if (!isDamaged && !existsSync(join(folder, 'restore.json'))) faults.push(...recordsAre(folder, ground.all))
      await goBack(folder, `${turn} again`)
    }
    faults.push(...recordsAre(folder, ground.inBackup))
    const aside = readdirSync(join(folder, 'set-aside')).map((name) =>
      join(folder, 'set-aside', name, databaseFileName),
    )
    if (isDamaged && !aside.some((kept) => existsSync(kept) && readFileSync(kept).equals(before)))
      faults.push('what was before is not set aside')
    const left = readdirSync(folder).filter((name) => /^(restore|\.salvage-)|restoring/.test(name))
    if (left.length > 0) faults.push(`left behind: ${left.join(' ')}`)
  } catch (error) {
    faults.push(inFull(error))
  } finally {
    knock('lift')
    rmSync(folder, { recursive: true, force: true })
  }
  return { turn, isDamaged, arm, told, faults }
}

/** As the program does: what can be opened is backed up first, then the newest good backup comes back at the next start. */
async function goBack(folder: string, seed: string): Promise<void> {
  const shelf = createBackupShelf(folder, backupsInProcess, () => noon)
  let records: ReturnType<typeof openForRestore> | null = null
  const openMaker = () => {
    records ??= openForRestore(folder, seed)
    return records.maker
  }
  const closeRecords = () => void records?.db.close()
  try {
    const desk = createBackupDesk({ shelf, openMaker, closeRecords, startAnew: () => undefined })
    const backup = shelf.list().find(({ reason }) => reason === 'asked')
    await desk.prepare(backup?.backup ?? '')
    desk.restore()
  } finally {
    closeRecords()
  }
  openForRestore(folder, `${seed} after`).db.close()
}

/** What is wrong with the records of a folder: all of these must be there, and looking through them find nothing. */
function recordsAre(folder: string, hashes: readonly string[]): readonly string[] {
  const { db, log, hashes: there } = openForRestore(folder, 'look')
  try {
    const kept = new Set(there())
    const lost = hashes.filter((hash) => !kept.has(hash)).length
    const { database, findings } = createExamination(db, log, folder)()
    // A gap in what damaged records still gave is told as such.
    const gaps = new Set(['prev-missing', 'payload-missing', 'unsealed', 'seal-without-event', 'snapshot-missing'])
    const wrong = findings.filter(({ rule }) => !gaps.has(rule)).map(({ rule }) => rule)
    return [...(lost === 0 ? [] : [`${lost} lost`]), ...database, ...wrong]
  } finally {
    db.close()
  }
}

/** Linux's numbers of errors. */
const [EIO, EACCES, ENOSPC, EROFS] = [5, 13, 28, 30]

function armFor(chance: Chance): string {
  const kind = chance.oneOf(['w', 's', 'o', 'n', 'wson', 'full', 'full'] as const)
  if (kind === 'full') return `w.${chance.below(1_500_000)}.full.good`
  const calls = { w: 400, s: 40, o: 60, n: 14, wson: 500 }[kind]
  const error = chance.oneOf(kind === 'o' ? [EIO, EACCES] : kind === 's' ? [EIO] : [EIO, ENOSPC, EROFS])
  return `${kind}.${1 + chance.below(calls)}.${error}.${chance.oneOf(['once', 'good'])}`
}
