import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Chance, chanceOf } from '#test/soak/packs/chance.ts'
import { inFull } from '../deeds/in-full.ts'
import { createJournal } from '../deeds/journal.ts'
import { type Aftermath, lookAfter } from '../deeds/look-after.ts'
import { openWork } from '../deeds/open-work.ts'
import { createWorkload } from '../deeds/workload.ts'

/** How work under a clock that jumps came out. */
export type ClockCase = Aftermath & {
  readonly turn: number
  readonly acknowledged: number
  /** Steps back that stand in the record. */
  readonly told: number
}

const dayMs = 86_400_000
const deedsEach = 14

/**
 * Works in a new data folder while the PC's clock jumps by up to 400 days, back and on, with a new start in between: nothing is
 * refused, lost or put in another order, and every step back stands in the record. Never throws.
 */
export async function jumpClock(materials: string, seed: number, turn: number): Promise<ClockCase> {
  const chance = chanceOf(seed, turn)
  const folder = mkdtempSync(join(tmpdir(), 'tianye-clock-'))
  const journal = createJournal()
  let clock = Date.UTC(2026, 2, 1)
  const now = () => {
    clock += 1000
    return clock
  }
  const faults: string[] = []
  try {
    for (const deeds of [deedsEach - 4, 4]) {
      // Nobody cuts the power here.
      const work = openWork(folder, now, (db) => db.pragma('synchronous = OFF'))
      await work.settled()
      const workload = createWorkload({ services: work.services, chance, materials, say: journal.take })
      for (let done = 0; done < deeds; done += 1) {
        clock += jump(chance)
        const error = await workload.perform(await workload.next())
        if (error !== null) faults.push(`refused: ${inFull(error)}`)
      }
      work.close()
    }
    const work = openWork(folder, now)
    const { told, untold } = stepsIn(work.db)
    work.close()
    if (untold > 0) faults.push(`${untold} steps back that nobody was told of`)
    const after = await lookAfter(folder, materials, journal)
    const acknowledged = journal.acknowledgements()
    return { turn, acknowledged, told, ...after, faults: [...faults, ...after.faults] }
  } catch (error) {
    return { turn, acknowledged: 0, told: 0, lost: [], half: [], faults: [...faults, inFull(error)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Mostly none: what jumps at every look would never have been higher. */
function jump(chance: Chance): number {
  return chance.below(3) === 0 ? (chance.below(801) - 400) * dayMs : 0
}

/** Walks each chain in its own order; within one no time may be lower than one before, unless a step was told of in between. */
function stepsIn(db: ReturnType<typeof openWork>['db']): { readonly told: number; readonly untold: number } {
  const rows = db
    .prepare<[], { chain: string; kind: string; at: number }>('SELECT chain, kind, at FROM events ORDER BY chain, seq')
    .all()
  let [told, untold] = [0, 0]
  let highest = { chain: '', at: 0 }
  for (const { chain, kind, at } of rows) {
    const isTold = kind === 'clock-stepped'
    if (chain !== highest.chain || isTold) highest = { chain, at }
    else if (at < highest.at) untold += 1
    told += Number(isTold)
    highest = { chain, at: Math.max(at, highest.at) }
  }
  return { told, untold }
}
