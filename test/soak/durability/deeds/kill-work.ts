import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Chance, chanceOf } from '#test/soak/packs/chance.ts'
import type { Ground } from './ground.ts'
import { inFull } from './in-full.ts'
import { createJournal, type Journal, readLine } from './journal.ts'
import { layBase } from './lay-base.ts'
import { type Aftermath, lookAfter } from './look-after.ts'

/** What the program breaks on purpose, so that the harness can be seen to notice. */
export type BrokenWork = 'nothing' | 'transaction'

/** How one data folder was met whose program was killed. */
export type KillCase = Aftermath & {
  readonly turn: number
  /** How often the program was killed; not at all when it was done before. */
  readonly kills: number
  /** What it had acknowledged in this case. */
  readonly acknowledged: number
  /** What it was doing, by kind. */
  readonly during: string
}

/** Deeds of a run that nobody kills, and after which there is nothing more to find. */
const mostDeeds = 150

/** Calls to the system of some forty deeds, and of a start. */
const callsOfRun = 1200
const callsOfStart = 60

/** Writes of the first few deeds. */
const writesOfSome = 250

/** Every third case begins in an empty folder, so that the first migration is killed, too. */
const bases = ['worked in', 'worked in', 'empty'] as const

/** Kills the program once or twice while it works in a data folder, and looks at what is left. Never throws. */
export async function killWork(ground: Ground, seed: number, turn: number, broken: BrokenWork): Promise<KillCase> {
  const chance = chanceOf(seed, turn)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-killed-')))
  const journal = createJournal()
  let [kills, during] = [0, 'start']
  try {
    if (chance.oneOf(bases) !== 'empty') layBase(ground.folder, folder, journal)
    const before = journal.acknowledgements()
    const run = (number: number, killing: Killing) =>
      runUntilKilled(ground, ground.words(folder, turn * 2 + number, mostDeeds, broken), folder, journal, killing)
    // What is broken on purpose is met for sure only in the midst of its work.
    const killing = broken === 'nothing' ? killingOf(chance, callsOfRun) : inIo(chance, writesOfSome, 'w')
    const first = await run(1, killing)
    during = first.during
    kills += Number(first.isKilled)
    // What is unfinished is gone on with at a start, which is killed, too.
    if (chance.below(3) === 0) kills += Number((await run(2, inIo(chance, callsOfStart))).isKilled)
    const acknowledged = journal.acknowledgements() - before
    return { turn, kills, acknowledged, during, ...(await lookAfter(folder, ground.materials, journal)) }
  } catch (error) {
    return { turn, kills, acknowledged: 0, during, lost: [], half: [], faults: [inFull(error)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** By the program's own hand at a call to the system, or from outside some time after a line. */
type Killing = { readonly arm: string; readonly lines: number; readonly delayMs: number }

function killingOf(chance: Chance, calls: number): Killing {
  if (chance.below(2) === 0) return inIo(chance, calls)
  return { arm: 'wson.0.kill.once', lines: 1 + chance.below(mostDeeds), delayMs: chance.below(12) }
}

function inIo(chance: Chance, calls: number, kinds = 'wson'): Killing {
  return { arm: `${kinds}.${1 + chance.below(calls)}.${chance.oneOf(['kill', 'late'])}.once`, lines: 0, delayMs: 0 }
}

/** Takes down what the program says until it is gone; lines that still come after the kill were said, too. */
async function runUntilKilled(
  { shim }: Ground,
  words: readonly string[],
  folder: string,
  journal: Journal,
  { arm, lines: last, delayMs }: Killing,
) {
  const env = { ...process.env, LD_PRELOAD: shim, TIANYE_IO_FOLDER: folder, TIANYE_IO_ARM: arm, TIANYE_IO_HASTY: '1' }
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const errors: Buffer[] = []
  child.stderr.on('data', (piece: Buffer) => errors.push(piece))
  const gone = new Promise<NodeJS.Signals | null>((settle) => child.once('close', (_, signal) => settle(signal)))
  let lines = 0
  let during = 'start'
  for await (const text of createInterface({ input: child.stdout })) {
    const line = readLine(text)
    if (line === null) continue
    journal.take(line)
    during = line.state === 'done' ? 'between' : (line.key.split('/')[0] ?? '')
    lines += 1
    if (lines === last) setTimeout(() => child.kill('SIGKILL'), delayMs)
  }
  const signal = await gone
  if (signal === null && child.exitCode !== 0) throw new Error(Buffer.concat(errors).toString())
  return { isKilled: signal === 'SIGKILL', during }
}
