import { writeSync } from 'node:fs'
import { chanceOf } from '#test/soak/packs/chance.ts'
import { inFull } from './in-full.ts'
import { openWork } from './open-work.ts'
import { withoutTransactions } from './without-transactions.ts'
import { createWorkload } from './workload.ts'

/**
 * Opens a data folder, goes on with what is unfinished there, and works in it until it is killed, or for so many deeds. Every
 * line on stdout is one of the journal. The last word breaks the promise on purpose, so that the harness can be seen to notice.
 */
const [, , folder = '', materials = '', seed = '', turn = '', deeds = '', broken = 'nothing'] = process.argv
let clock = Date.UTC(2026, 2, 1) + Number(turn) * 3_600_000
const now = () => {
  clock += 1000
  return clock
}
const chance = chanceOf(Number(seed), Number(turn))
const work = openWork(folder, now, (db) => {
  if (broken === 'transaction') withoutTransactions(db)
})
await work.settled()
const workload = createWorkload({
  services: work.services,
  chance,
  materials,
  say: (line) => writeSync(1, `${JSON.stringify(line)}\n`),
})
for (let done = 0; done < Number(deeds); done += 1) {
  const error = await workload.perform(await workload.next())
  if (error !== null) throw new Error(inFull(error))
}
work.close()
