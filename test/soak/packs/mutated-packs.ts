import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entriesOf, type Files, listOf } from '#test/fixtures/packs/hostile/good-pack.ts'
import { soundlySigned } from '#test/fixtures/packs/hostile/hostile-papers.ts'
import { writeZip } from '#test/fixtures/packs/hostile/zip-bytes.ts'
import { buildProgram } from '#test/helpers/build-program.ts'
import { makePack } from '#test/helpers/made-pack.ts'
import { png } from '#test/helpers/pictures.ts'
import { type TriedPack, tryPacks } from '#test/integration/packs/try-packs.ts'
import { chanceOf } from './chance.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateSources } from './mutate-sources.ts'

/** Which cases are tried: of one seed, `count` of them beginning with number `from`. */
export type SoakRange = { readonly seed: number; readonly from: number; readonly count: number }

/** What came of them. `failures` is empty when every promise held; each names the case that makes it again. */
export type SoakReport = SoakRange & {
  readonly done: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly failures: readonly string[]
  readonly peakKilobytes: number
  readonly slowestCpuMs: number
  /** By the clock, for information: it depends on what else the computer does. */
  readonly slowestWallMs: number
}

const source: Files = {
  ...makePack({ id: 'made', modules: ['one', 'two'], questions: 7 }),
  'media/a.png': png(20, 10),
  'notes.txt': 'A note.\n',
}
const packed = (files: Files, method: 0 | 8): Buffer =>
  writeZip([
    { name: 'typack.json', data: listOf(files), method },
    ...entriesOf(files).map((entry) => ({ ...entry, method })),
  ])
/** Packed and stored, so that changed bytes meet the inflater as well as what comes after it; and signed. */
const containers: readonly [Buffer, ...Buffer[]] = [packed(source, 8), packed(source, 0), soundlySigned()]

/** The file of one case, always the same for a seed. */
function mutatedPack(seed: number, at: number): Buffer {
  const chance = chanceOf(seed, at)
  if (chance.below(3) === 0) return mutateBytes(chance.oneOf(containers), chance)
  return packed(mutateSources(source, chance), 8)
}

/** One program tries so many before the next one starts on an empty data folder. */
const batch = 100
const memoryKilobytes = 512 * 1024
const longestCpuMs = 5000

/**
 * Makes mutated packs and imports them as the app does. Promises of each: no crash; at most five seconds of processor time;
 * refused with a code, or usable; nothing left of it once it is refused or removed; less than 512 MB. `onBatch` is told
 * what is known so far.
 */
export async function soakMutatedPacks(
  { seed, from, count }: SoakRange,
  onBatch: (report: SoakReport) => void = () => undefined,
): Promise<SoakReport> {
  const program = await buildProgram('test/integration/packs/try-packs-program.ts')
  const folder = mkdtempSync(join(tmpdir(), 'tianye-mutated-'))
  const outcomes: Record<string, number> = {}
  const failures: string[] = []
  let [done, peakKilobytes, slowestCpuMs, slowestWallMs] = [0, 0, 0, 0]
  const report = (): SoakReport => {
    const found = { done, outcomes, failures, peakKilobytes, slowestCpuMs, slowestWallMs }
    return { seed, from, count, ...found }
  }
  const judge = ({ file, code, cpuMs, wallMs, left, peakKilobytes: peak }: TriedPack): void => {
    const fail = (what: string) => void failures.push(`case ${Number.parseInt(file, 10)} of seed ${seed}: ${what}`)
    outcomes[code] = (outcomes[code] ?? 0) + 1
    if (code.startsWith('broken')) fail(code)
    if (cpuMs > longestCpuMs) fail(`${Math.round(cpuMs)} ms`)
    if (left > 0) fail(`${left} things left`)
    if (peak > memoryKilobytes) fail(`${peak} KB`)
    peakKilobytes = Math.max(peakKilobytes, peak)
    slowestCpuMs = Math.max(slowestCpuMs, cpuMs)
    slowestWallMs = Math.max(slowestWallMs, wallMs)
  }
  try {
    let next = from
    while (next < from + count) {
      const [data, packs] = [join(folder, 'data'), join(folder, 'packs')]
      mkdirSync(packs)
      const size = Math.min(batch, from + count - next)
      for (let at = next; at < next + size; at += 1) {
        writeFileSync(join(packs, `${String(at).padStart(9, '0')}.typack`), mutatedPack(seed, at))
      }
      const { tried, exitCode } = await tryPacks(program.file, { data, packs })
      for (const one of tried) judge(one)
      const strays = readdirSync(folder).filter((name) => name !== 'data' && name !== 'packs')
      if (strays.length > 0) failures.push(`left outside the data folder: ${strays.join(', ')}`)
      if (tried.length < size)
        failures.push(`case ${next + tried.length} of seed ${seed}: the program ended (${exitCode})`)
      else if (exitCode !== 0)
        failures.push(`cases ${next} to ${next + size - 1} of seed ${seed}: exit code ${exitCode}`)
      // The case that ended the program is passed over.
      const passed = Math.min(size, tried.length + 1)
      next += passed
      done += passed
      rmSync(packs, { recursive: true })
      rmSync(data, { recursive: true, force: true })
      onBatch(report())
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(program.folder, { recursive: true, force: true })
  }
  return report()
}
