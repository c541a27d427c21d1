import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'
import { inFull } from '../deeds/in-full.ts'
import { createJournal, type Journal } from '../deeds/journal.ts'
import { baseOf, casesOf, layBase } from '../deeds/lay-base.ts'
import { type Aftermath, lookAfter } from '../deeds/look-after.ts'
import { type OpenWork, openWork } from '../deeds/open-work.ts'
import { createWorkload, type Deed } from '../deeds/workload.ts'
import { callsCounted, knock } from './knock.ts'
import type { PlannedFault } from './plan-fault.ts'

/** How a fault of the disk was met. */
export type FaultCase = Aftermath & {
  readonly turn: number
  readonly plan: PlannedFault
  /** Calls that counted while it lasted. */
  readonly calls: number
  /** What was told of it, by code. */
  readonly told: Readonly<Record<string, number>>
  readonly acknowledged: number
}

/** Codes whose texts say what to do about a disk. */
export const helpful: ReadonlySet<string> = new Set([
  'disk-full',
  'disk-failed',
  'data-folder-not-writable',
  'backup-not-made',
])

const deedsEach = 8

/**
 * Works in a data folder while its disk fails as planned, and after it: what failed is told with a code that says what to do,
 * the same done again then succeeds, and nothing acknowledged is lost. To be called under `break-io.c`. Never throws.
 */
export async function meetFault(ground: string, seed: number, turn: number, plan: PlannedFault): Promise<FaultCase> {
  const folder = join(casesOf(ground), `${turn}`)
  const { materials } = baseOf(ground)
  const told: Record<string, number> = {}
  const faults: string[] = []
  const journal = createJournal()
  let [calls, acknowledged, clock] = [0, 0, Date.UTC(2026, 2, 2) + turn * 3_600_000]
  const now = () => {
    clock += 1000
    return clock
  }
  const hear = (error: unknown, where: string): void => {
    const known = toTrouble(error, folder)
    const code = known instanceof AppError ? known.code : 'internal'
    told[code] = (told[code] ?? 0) + 1
    if (!helpful.has(code)) faults.push(`${where}: ${code}: ${inFull(error)}`)
  }
  const open = (): OpenWork => {
    try {
      return openWork(folder, now)
    } catch (error) {
      hear(error, 'opening')
      lift()
      return openWork(folder, now)
    }
  }
  const closeHearing = (work: OpenWork): void => {
    try {
      work.close()
    } catch (error) {
      hear(error, 'closing')
    }
  }
  try {
    mkdirSync(folder, { recursive: true })
    if (!plan.isEmpty) layBase(ground, folder, journal)
    if (plan.phase === 'start') arm(plan)
    const work = open()
    await work.settled()
    const workload = createWorkload({
      services: work.services,
      chance: chanceOf(seed, turn),
      materials,
      say: (line) => {
        journal.take(line)
        acknowledged += Number(line.state === 'done')
      },
    })
    if (plan.phase === 'work') arm(plan)
    const undone: Deed[] = []
    for (let number = 0; number < deedsEach; number += 1) {
      const deed = await workload.next().catch((error: unknown) => hear(error, 'before a deed'))
      const error = deed === undefined ? null : await workload.perform(deed)
      if (deed === undefined || error === null) continue
      hear(error, deed.key)
      undone.push(deed)
    }
    calls = callsCounted()
    lift()
    for (const deed of undone) {
      if (isDone(journal, deed)) continue
      const error = await workload.perform(deed)
      if (error !== null) faults.push(`again: ${deed.key}: ${inFull(error)}`)
    }
    if (plan.phase === 'close') arm(plan)
    closeHearing(work)
    if (plan.phase === 'close') calls = callsCounted()
    lift()
    const after = await lookAfter(folder, materials, journal)
    return { turn, plan, calls, told, acknowledged, ...after, faults: [...faults, ...after.faults] }
  } catch (error) {
    lift()
    return { turn, plan, calls, told, acknowledged, lost: [], half: [], faults: [...faults, inFull(error)] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether the same was done meanwhile, so that nobody would do it again. */
function isDone(journal: Journal, { key, value }: Deed): boolean {
  const kind = key.split('/')[0] ?? ''
  if (kind === 'answer') return (journal.standings().get(key)?.acknowledged ?? null) !== null
  if (kind !== 'learner') return journal.standings().get(key)?.acknowledged === value
  const said = [...journal.standings()]
  return said.some(([at, { acknowledged }]) => at.startsWith('learner/') && acknowledged === value)
}

const arm = (plan: PlannedFault): void => knock(`arm/${plan.arm}`)
const lift = (): void => knock('lift')
