import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listCutShort } from '#db/connection/cut-short.ts'
import { createLastSavedNote } from '#db/connection/last-saved.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createExamination } from '#services/backups/examine-records.ts'
import { buildProgram } from '#test/helpers/build-program.ts'
import { buildShim } from '#test/soak/durability/faults/build-shim.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'
import { imageAfter } from './disk-image.ts'
import { type IoStep, readTrace } from './io-trace.ts'

/** What the program breaks on purpose, so that the harness can be seen to notice. */
export type Broken = 'nothing' | 'sync' | 'transaction'

/** A program's work, as its disk saw it. */
export type Work = {
  readonly steps: readonly IoStep[]
  /** How many lines of it had been acknowledged before each step. */
  readonly acknowledged: readonly (readonly string[])[]
  /** What was broken on purpose while it was recorded. */
  readonly broken: Broken
  /** Opens the records of a folder and gives what that did to them. */
  readonly recordOpening: (folder: string) => readonly IoStep[]
  readonly remove: () => void
}

/** How one disk image was met. */
export type ImageCase = {
  readonly turn: number
  /** The step behind which power went. */
  readonly at: number
  /** Acknowledged events that are not there. */
  readonly lost: number
  /** Groups of events of one call of which only a part is there. */
  readonly half: number
  readonly faults: readonly string[]
}

const said = 'acknowledged'

/** Runs the program of a learner at work once, and writes down what it does to its files. Needs a C compiler. */
export async function recordWork(seed: number, rounds: number, broken: Broken): Promise<Work> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-power-')))
  const program = await buildProgram('test/soak/durability/power/power-program.ts')
  const opening = await buildProgram('test/soak/durability/power/open-program.ts')
  const shim = buildShim(join(import.meta.dirname, 'record-io.c'), root)
  const record = (folder: string, words: readonly string[]) => {
    const trace = join(root, 'trace')
    rmSync(trace, { force: true })
    const env = { ...process.env, LD_PRELOAD: shim, TIANYE_IO_FOLDER: folder, TIANYE_IO_TRACE: trace }
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env })
    if (status !== 0) throw new Error(`the program failed: ${stderr}`)
    return readTrace(trace)
  }
  const folder = join(root, 'data')
  mkdirSync(folder)
  const steps = record(folder, [program.file, folder, String(seed), String(rounds), broken])
  checkTrace(steps, folder)
  return {
    steps,
    acknowledged: acknowledgedBefore(steps),
    broken,
    recordOpening: (of) => record(of, [opening.file, of]),
    remove: () => {
      for (const path of [root, program.folder, opening.folder]) rmSync(path, { recursive: true, force: true })
    },
  }
}

/** A trace that missed a call would make images that no disk ever held: replayed whole it must give the very files. */
function checkTrace(steps: readonly IoStep[], folder: string): void {
  for (const [path, bytes] of imageAfter(steps, null)) {
    const file = join(folder, path)
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) throw new Error(`the trace does not give ${path}`)
  }
}

function acknowledgedBefore(steps: readonly IoStep[]): readonly (readonly string[])[] {
  let lines: readonly string[] = []
  return steps.map((step) => {
    if (step.path === said && step.kind === 'write') lines = [...lines, step.data.toString('utf8').trim()]
    return lines
  })
}

/** Cuts the power behind a step, if not told which one of chance, and starts again on what the disk may then hold. Never throws. */
export function cutPower(work: Work, seed: number, turn: number, behind?: number): ImageCase {
  const { at, image, acknowledged } = imageOf(work, seed, turn, behind)
  return inFolder((folder) => ({ turn, at, ...startAgain(folder, image, acknowledged, work.broken) }))
}

/** Cuts it once more, while the records of that image are being opened, and starts again. Never throws. */
export function cutPowerTwice(work: Work, seed: number, turn: number): ImageCase {
  const { chance, at, image, acknowledged } = imageOf(work, seed, turn)
  const steps = inFolder((folder) => {
    layImage(folder, image)
    return work.recordOpening(folder)
  })
  const second = imageAfter(steps.slice(0, chance.below(steps.length + 1)), chance, withoutSaid(image))
  return inFolder((folder) => ({ turn, at, ...startAgain(folder, second, acknowledged, work.broken) }))
}

function imageOf(work: Work, seed: number, turn: number, behind?: number) {
  const chance = chanceOf(seed, turn)
  const at = behind ?? chance.below(work.steps.length)
  const image = imageAfter(work.steps.slice(0, at + 1), chance)
  return { chance, at, image, acknowledged: work.acknowledged[at] ?? [] }
}

function inFolder<T>(act: (folder: string) => T): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-cut-')))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts on an image and counts what of the acknowledged is missing. */
function startAgain(
  folder: string,
  image: ReadonlyMap<string, Buffer>,
  acknowledged: readonly string[],
  broken: Broken,
): Omit<ImageCase, 'turn' | 'at'> {
  layImage(folder, image)
  const faults: string[] = []
  try {
    const db = openDatabase(folder)
    try {
      const log = createRecordLog(db, { randomBytes, noteLastSaved: createLastSavedNote(db) })
      const { database, findings } = createExamination(db, log, folder)()
      faults.push(...database, ...findings.map(({ rule }) => rule))
      const kept = new Set(db.prepare<[], string>('SELECT hash FROM events').pluck().all())
      const groups = acknowledged.map((line) => line.split(' '))
      const lost = groups.flat().filter((hash) => !kept.has(hash)).length
      // Without syncing what is noted may be lost before it is acknowledged.
      if (lost === 0 && broken !== 'sync' && listCutShort(folder).length > 0) {
        faults.push('told to be cut short, and nothing is missing')
      }
      return { lost, half: halfFinished(db), faults }
    } finally {
      db.close()
    }
  } catch (error) {
    faults.push(
      `${String(error)}: ${error instanceof Error ? String(error.cause) : ''} with ${[...image.keys()].join(' ')}`,
    )
    return { lost: acknowledged.length, half: 0, faults }
  }
}

/** Attempts that were submitted and not marked, which no call ever leaves: both stand in one transaction. */
function halfFinished(db: ReturnType<typeof openDatabase>): number {
  const count = db.prepare<[], number>(
    `SELECT abs((SELECT count(*) FROM events WHERE kind = 'attempt-submitted') - (SELECT count(*) FROM events WHERE kind = 'module-completed'))`,
  )
  return count.pluck().get() ?? 0
}

function withoutSaid(image: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map([...image].filter(([path]) => path !== said))
}

function layImage(folder: string, image: ReadonlyMap<string, Buffer>): void {
  for (const [path, bytes] of withoutSaid(image)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
