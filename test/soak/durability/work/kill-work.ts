import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildProgram } from '#test/helpers/build-program.ts'
import { buildShim } from '#test/soak/durability/faults/build-shim.ts'
import { type Chance, chanceOf } from '#test/soak/packs/chance.ts'
import { findFaults, findWork } from './find-work.ts'
import { compare, createJournal, type Journal, readLine } from './journal.ts'
import { makeMaterials } from './materials.ts'
import { openWork } from './open-work.ts'

/** What the program breaks on purpose, so that the harness can be seen to notice. */
export type BrokenWork = 'nothing' | 'transaction'

/** Where programs are killed: a built program, what it takes in, and data folders that it has worked in already. */
export type KillingGround = {
  /** Kills the program once or twice, and looks at what is left. Never throws. */
  readonly kill: (seed: number, turn: number) => Promise<KillCase>
  readonly remove: () => void
}

/** How one data folder was met whose program was killed. */
export type KillCase = {
  readonly turn: number
  /** How often the program was killed; not at all when it was done before. */
  readonly kills: number
  /** What it had acknowledged since the folder was copied. */
  readonly acknowledged: number
  /** What it was doing, by kind. */
  readonly during: string
  readonly lost: readonly string[]
  readonly half: readonly string[]
  readonly faults: readonly string[]
}

/** Deeds of a run that nobody kills, and after which there is nothing more to find. */
const mostDeeds = 150

/** About how many calls to the system these deeds make; a start makes some sixty. */
const callsOfRun = 1500
const callsOfStart = 60

/** Every third case begins in an empty folder, so that the first migration is killed, too. */
const bases = ['worked in', 'worked in', 'empty'] as const

/** Builds it. Needs a C compiler. */
export async function makeKillingGround(seed: number, broken: BrokenWork): Promise<KillingGround> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-kill-')))
  const program = await buildProgram('test/soak/durability/work/work-program.ts')
  const shim = buildShim(join(import.meta.dirname, '../faults/break-io.c'), root)
  const materials = join(root, 'materials')
  await makeMaterials(materials, seed)
  const words = (folder: string, turn: number, deeds: number, how: BrokenWork) => [
    program.file,
    folder,
    materials,
    `${seed}`,
    `${turn}`,
    `${deeds}`,
    how,
  ]
  const base = join(root, 'base')
  const journal = createJournal()
  const { status, stdout, stderr } = spawnSync(process.execPath, words(base, 0, 60, 'nothing'), { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the program failed: ${stderr}`)
  const said = stdout.split('\n')

  /** Runs the program until it is killed, and takes down what it said; the lines that still come after the kill count, too. */
  const run = async (folder: string, taken: Journal, turn: number, killing: Killing) => {
    const env = { ...process.env, LD_PRELOAD: shim, TIANYE_IO_FOLDER: folder, TIANYE_IO_ARM: killing.arm }
    const child = spawn(process.execPath, words(folder, turn, mostDeeds, broken), { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const errors: Buffer[] = []
    child.stderr.on('data', (piece: Buffer) => errors.push(piece))
    const gone = new Promise<NodeJS.Signals | null>((settle) => child.once('close', (_, signal) => settle(signal)))
    let lines = 0
    let during = 'start'
    for await (const text of createInterface({ input: child.stdout })) {
      const line = readLine(text)
      if (line === null) continue
      taken.take(line)
      during = line.state === 'done' ? 'between' : (line.key.split('/')[0] ?? '')
      lines += 1
      if (lines === killing.lines) setTimeout(() => child.kill('SIGKILL'), killing.delayMs)
    }
    const signal = await gone
    if (signal === null && child.exitCode !== 0) throw new Error(Buffer.concat(errors).toString())
    return { isKilled: signal === 'SIGKILL', during }
  }

  return {
    kill: async (runSeed, turn) => {
      const chance = chanceOf(runSeed, turn)
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-killed-')))
      const taken = createJournal()
      let [kills, during] = [0, 'start']
      try {
        if (chance.oneOf(bases) !== 'empty') {
          cpSync(base, folder, { recursive: true })
          for (const text of said) {
            const line = readLine(text)
            if (line !== null) taken.take(line)
          }
        }
        const before = taken.acknowledgements()
        const first = await run(folder, taken, turn * 2 + 1, killingOf(chance, callsOfRun))
        during = first.during
        kills += Number(first.isKilled)
        if (chance.below(3) === 0) {
          const second = await run(folder, taken, turn * 2 + 2, inIo(chance, callsOfStart))
          kills += Number(second.isKilled)
        }
        const acknowledged = taken.acknowledgements() - before
        return { turn, kills, acknowledged, during, ...(await lookAfter(folder, materials, taken, turn)) }
      } catch (error) {
        const fault = error instanceof Error ? `${error.stack ?? error.message} ${String(error.cause ?? '')}` : String(error)
        return { turn, kills, acknowledged: 0, during, lost: [], half: [], faults: [fault] }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    remove: () => {
      for (const path of [root, program.folder]) rmSync(path, { recursive: true, force: true })
    },
  }
}

/** By the program's own hand at a call to the system, or from outside some time after a line. */
type Killing = { readonly arm: string; readonly lines: number; readonly delayMs: number }

function killingOf(chance: Chance, calls: number): Killing {
  if (chance.below(2) === 0) return inIo(chance, calls)
  return { arm: 'wson.0.kill.once', lines: 1 + chance.below(mostDeeds), delayMs: chance.below(12) }
}

function inIo(chance: Chance, calls: number): Killing {
  return { arm: `wson.${1 + chance.below(calls)}.${chance.oneOf(['kill', 'late'])}.once`, lines: 0, delayMs: 0 }
}

/** Starts once more, lets it go on with what is unfinished, and compares. */
async function lookAfter(folder: string, materials: string, taken: Journal, turn: number) {
  const work = openWork(folder, () => Date.UTC(2027, 0, 1) + turn)
  try {
    await work.settled()
    const { lost, half } = compare(taken.standings(), await findWork(work, folder, materials))
    return { lost, half, faults: findFaults(work, folder) }
  } finally {
    work.close()
  }
}
