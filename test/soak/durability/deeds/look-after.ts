import { findFaults, findWork } from './find-work.ts'
import { type Comparison, compare, type Journal } from './journal.ts'
import { openWork } from './open-work.ts'

/** What a data folder came to. */
export type Aftermath = Comparison & { readonly faults: readonly string[] }

/** Whether anything is not as it was promised. */
export function isWrong({ lost, half, faults }: Aftermath): boolean {
  return lost.length + half.length + faults.length > 0
}

/** Starts on a data folder, lets it go on with what is unfinished, and compares what is there with what was said. */
export async function lookAfter(folder: string, materials: string, journal: Journal): Promise<Aftermath> {
  // Nobody cuts the power here.
  const work = openWork(
    folder,
    () => Date.UTC(2027, 0, 1),
    (db) => db.pragma('synchronous = OFF'),
  )
  try {
    await work.settled()
    const { lost, half } = compare(journal.standings(), await findWork(work, folder, materials))
    return { lost, half, faults: findFaults(work, folder) }
  } finally {
    work.close()
  }
}
