import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildProgram } from '#test/helpers/build-program.ts'
import { askedRange } from '#test/soak/soak-range.ts'
import { createDurabilityReport } from './durability-report.ts'
import { type Race, raceForFolder } from './programs/race.ts'

const keep = createDurabilityReport(
  'race',
  'Of several programs one has the folder, the others are told, killed ones leave no lock',
)

test('fifty races of three programs, ten starts each: never two writers', async () => {
  const { seed, from, count } = askedRange(50)
  const program = await buildProgram('test/soak/durability/programs/race-program.ts')
  const failures: Race[] = []
  const starts: Record<string, number> = {}
  let [acknowledged, done] = [0, 0]
  for (let turn = from; turn < from + count; turn += 1) {
    const race = await raceForFolder(program.file, seed, turn, 10)
    if (race.faults.length > 0) failures.push(race)
    for (const [what, times] of Object.entries(race.starts)) starts[what] = (starts[what] ?? 0) + times
    acknowledged += race.acknowledged
    done += 1
    keep({ seed, from, count, done, failures, figures: { acknowledged, starts } })
  }
  rmSync(program.folder, { recursive: true, force: true })
  expect(failures).toEqual([])
  expect(starts['data-folder-in-use']).toBeGreaterThan(0)
})
