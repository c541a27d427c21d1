import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { isLostToDamage } from '#contract/errors/error-codes.ts'
import { checkOpenDatabase } from '#db/connection/check-open-database.ts'
import { listCutShort } from '#db/connection/cut-short.ts'
import { createLastSavedNote } from '#db/connection/last-saved.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { databaseFileName, setAsideFolderName } from '#db/connection/restore-files.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { sha256 } from '#db/log/digest.ts'
import { createRecordLog, type RecordLog } from '#db/log/record-log.ts'
import { createBackupMaker } from '#services/backups/backup-maker.ts'
import { createBackupShelf } from '#services/backups/backup-shelf.ts'
import { createExamination } from '#services/backups/examine-records.ts'
import { backupsInProcess } from '#test/helpers/backups-in-process.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { answer, noon, startAttempt } from '#test/integration/db/study.ts'
import { type Chance, chanceOf } from '../packs/chance.ts'
import { mutateBytes } from '../packs/mutate-bytes.ts'

/** How one damaged data folder was met. */
export type DamageCase = {
  readonly turn: number
  readonly damage: string
  /**
   * `refused`: not opened; `found`: opened, and looking through it found something; `earlier`: opened as far as it goes, told to be cut
   * short, and kept as it was; `unharmed`: all that was saved is there.
   */
  readonly met: 'refused' | 'found' | 'earlier' | 'unharmed'
  /** Acknowledged events after the restore, of those that the records had before they were damaged. */
  readonly kept: number
  readonly lost: number
  /** What went wrong; empty when all is as promised. */
  readonly faults: readonly string[]
}

const files = [databaseFileName, `${databaseFileName}-wal`] as const
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A data folder as a power cut leaves it, with a backup from before its last answers, and another one's log. */
export type Original = {
  readonly folder: string
  readonly foreignLog: Buffer
  /** What events say that stand in the database file itself, byte for byte. */
  readonly texts: readonly Buffer[]
  readonly inBackup: readonly string[]
  readonly acknowledged: readonly string[]
  /** What each of them says, as one digest. */
  readonly contents: ReadonlyMap<string, string>
  readonly remove: () => void
}

/** Makes the folder that every case starts from. */
export async function makeOriginal(seed: number): Promise<Original> {
  const root = mkdtempSync(join(tmpdir(), 'tianye-damage-'))
  const [folder, other] = [join(root, 'own'), join(root, 'other')]
  const write = async (at: string, doBackup: boolean) => {
    const db = openDatabase(at)
    const parts = { randomBytes: seededBytes(`${seed} ${doBackup}`), noteLastSaved: createLastSavedNote(db) }
    const log = createRecordLog(db, parts)
    const hashes = () => db.prepare<[], string>('SELECT hash FROM events ORDER BY rowid').pluck().all()
    const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
    const attempt = startAttempt(log, learner, noon, 'listening', 200)
    for (let n = 1; n <= 60; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
    db.pragma('wal_checkpoint(TRUNCATE)')
    const shelf = createBackupShelf(at, backupsInProcess, () => noon)
    const maker = { db, dataFolder: at, shelf, work: backupsInProcess, log: silent, now: () => noon }
    if (doBackup) await createBackupMaker({ ...maker, utcOffsetMinutes: () => 480 }).make('daily')
    const inBackup = hashes()
    for (let n = 61; n <= 90; n += 1) log.append(learner, noon, [answer(attempt, `q${n}`)])
    const cut = join(root, `${doBackup}`)
    mkdirSync(cut)
    for (const name of files) cpSync(join(at, name), join(cut, name))
    const acknowledged = hashes()
    const contents = contentsOfEvents(db)
    const texts = db.prepare<[], Buffer>('SELECT bytes FROM payloads ORDER BY rowid').pluck().all()
    db.close()
    for (const name of files) cpSync(join(cut, name), join(at, name))
    rmSync(join(at, `${databaseFileName}-shm`), { force: true })
    return { inBackup, acknowledged, contents, texts }
  }
  const { inBackup, acknowledged, contents, texts } = await write(folder, true)
  await write(other, false)
  const database = readFileSync(join(folder, databaseFileName))
  return {
    folder,
    foreignLog: readFileSync(join(other, files[1])),
    texts: texts.filter((text) => database.includes(text)),
    inBackup,
    acknowledged,
    contents,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** With `no chain` the log does not look through itself, so that the harness can be seen to notice what then passes. */
export type Looking = 'all' | 'no chain'

/** Damages a copy of the original by chance, starts with it, and brings the newest sound backup back. Never throws. */
export async function meetDamage(
  original: Original,
  seed: number,
  turn: number,
  looking: Looking = 'all',
): Promise<DamageCase> {
  const chance = chanceOf(seed, turn)
  const folder = mkdtempSync(join(tmpdir(), 'tianye-damaged-'))
  const faults: string[] = []
  try {
    cpSync(original.folder, folder, { recursive: true })
    const damage = damageBy(chance, folder, original)
    const before = contentsOf(folder)
    const { met, isOpenable } = start(folder, original, before, { faults, looking })
    // Where the records could be opened, opening has folded the log in; the restore then starts from that.
    const atRestore = isOpenable ? null : before
    const shelf = createBackupShelf(folder, backupsInProcess, () => noon + 1)
    const backup = await shelf.newestSound()
    if (backup === null) {
      faults.push('no sound backup was found')
      return { turn, damage, met, kept: 0, lost: original.acknowledged.length, faults }
    }
    const report = await shelf.prepare(backup.backup, { isSalvage: true })
    shelf.order(report)
    const kept = restored(folder, original, faults)
    if (
      atRestore !== null &&
      contentsOf(join(folder, report.setAside)).some((bytes, at) => !same(bytes, atRestore[at]))
    ) {
      faults.push('the damaged files were changed')
    }
    if (report.lost !== null && met === 'refused' && report.events + report.lost < kept)
      faults.push('more is there than was told')
    if (report.lost === 0 && kept < original.acknowledged.length) faults.push('nothing is said to be missing')
    if (damage === 'empty database' && met !== 'refused') faults.push('a quiet new beginning')
    return { turn, damage, met, kept, lost: original.acknowledged.length - kept, faults }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return { turn, damage: 'unknown', met: 'refused', kept: 0, lost: 0, faults }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function damageBy(chance: Chance, folder: string, original: Original): string {
  const kind = chance.oneOf(['database', 'database', 'log', 'both', 'swapped log', 'no log', 'empty database', 'text'])
  const [database, log] = files.map((name) => join(folder, name))
  const change = (file = '') => writeFileSync(file, mutateBytes(readFileSync(file), chance))
  if (kind === 'database' || kind === 'both') change(database)
  if (kind === 'log' || kind === 'both') change(log)
  if (kind === 'swapped log') writeFileSync(log ?? '', original.foreignLog)
  if (kind === 'no log') rmSync(log ?? '')
  if (kind === 'empty database') writeFileSync(database ?? '', '')
  // SQLite cannot know of this one.
  if (kind === 'text') flipWithin(database ?? '', original.texts, chance)
  return kind
}

/** Flips one bit of one of the texts where it stands in a file. */
function flipWithin(file: string, texts: readonly Buffer[], chance: Chance): void {
  const text = texts[chance.below(texts.length)]
  if (text === undefined) throw new Error('no event stands in the file')
  const bytes = readFileSync(file)
  const at = bytes.indexOf(text) + chance.below(text.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at)
  writeFileSync(file, bytes)
}

/** Starts as the program does: the records open or are refused with a code, and looking through them never breaks. */
function start(
  folder: string,
  original: Original,
  before: ReturnType<typeof contentsOf>,
  { faults, looking }: { readonly faults: string[]; readonly looking: Looking },
): { readonly met: DamageCase['met']; readonly isOpenable: boolean } {
  let isOpenable = false
  try {
    const db = openDatabase(folder)
    isOpenable = true
    try {
      const log = createRecordLog(db, { randomBytes })
      const { database, findings } = lookThrough(db, log, folder, looking)
      if (database.length > 0 || findings.length > 0) return { met: 'found', isOpenable: true }
      const hashes = db.prepare<[], string>('SELECT hash FROM events ORDER BY rowid').pluck().all()
      const isPrefix = hashes.every((hash, at) => hash === original.acknowledged[at])
      if (!isPrefix) faults.push('records that nobody wrote, and nothing found')
      const says = contentsOfEvents(db)
      if (hashes.some((hash) => says.get(hash) !== original.contents.get(hash))) {
        faults.push('a record says something else, and nothing found')
      }
      if (hashes.length === original.acknowledged.length) return { met: 'unharmed', isOpenable: true }
      const [kept] = listCutShort(folder)
      if (kept === undefined) faults.push('what was saved last is missing, and nothing found')
      else if (contentsOf(join(folder, setAsideFolderName, kept)).some((bytes, at) => !same(bytes, before[at]))) {
        faults.push('what was found cut short was not kept as it was')
      }
      return { met: 'earlier', isOpenable: true }
    } finally {
      db.close()
    }
  } catch (error) {
    // As at a start: what the services meet is told as what opening meets.
    const told = toTrouble(error, folder)
    if (!(told instanceof AppError)) faults.push(`not told: ${String(error)}`)
    else if (!isLostToDamage(told.code) && told.code !== 'data-newer-than-app') faults.push(`told as ${told.code}`)
    return { met: told instanceof AppError && isLostToDamage(told.code) ? 'refused' : 'found', isOpenable }
  }
}

function lookThrough(db: WritableDb, log: RecordLog, folder: string, looking: Looking) {
  return looking === 'all' ? createExamination(db, log, folder)() : { database: checkOpenDatabase(db), findings: [] }
}

/** What the events say by their rows, header and payload: one digest by hash. */
function contentsOfEvents(db: WritableDb): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[], { hash: string; header: Buffer; salt: Buffer | null; bytes: Buffer | null }>(
      'SELECT hash, header, salt, bytes FROM events LEFT JOIN payloads ON payloads.event = events.hash',
    )
    .all()
  const nothing = Buffer.alloc(0)
  return new Map(rows.map(({ hash, header, salt, bytes }) => [hash, sha256(header, salt ?? nothing, bytes ?? nothing)]))
}

/** What is there after the restore, of what was acknowledged. */
function restored(folder: string, original: Original, faults: string[]): number {
  const db = openDatabase(folder)
  try {
    const log = createRecordLog(db, { randomBytes })
    const { database, findings } = createExamination(db, log, folder)()
    if (database.length > 0) faults.push(`after the restore: ${database[0]}`)
    // A gap in what was saved is told as such; anything else would be damage that came back.
    const tolerable = new Set(['prev-missing', 'payload-missing', 'unsealed', 'seal-without-event', 'snapshot-missing'])
    const wrong = findings.find(({ rule }) => !tolerable.has(rule))
    if (wrong !== undefined) faults.push(`after the restore: ${wrong.rule}`)
    const hashes = new Set(db.prepare<[], string>('SELECT hash FROM events').pluck().all())
    if (original.inBackup.some((hash) => !hashes.has(hash))) faults.push('an event of the backup is missing')
    return original.acknowledged.filter((hash) => hashes.has(hash)).length
  } finally {
    db.close()
  }
}

/** An empty log says as much as none; looking at records that have none makes one. */
function contentsOf(folder: string): readonly (Buffer | null)[] {
  return files.map((name) => {
    const bytes = existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null
    return name.endsWith('-wal') && bytes?.length === 0 ? null : bytes
  })
}

function same(a: Buffer | null | undefined, b: Buffer | null | undefined): boolean {
  return a === null || a === undefined || b === null || b === undefined ? a === b : a.equals(b)
}
