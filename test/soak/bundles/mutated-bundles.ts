import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { planClass } from '#test/integration/bundles/class-plan.ts'
import { makeBundles } from '#test/integration/bundles/make-bundles.ts'
import { bundlesOver, dumpAll } from '#test/integration/bundles/over-folder.ts'
import { openHastyFolder } from '#test/integration/db/data-folder.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'
import { mutateBytes } from '#test/soak/packs/mutate-bytes.ts'

/** What came of the bundles tried. `failures` is empty when every promise held; each names the case that makes it again. */
export type MutatedReport = {
  readonly done: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly failures: readonly string[]
}

/** Tries to import bytes into a folder that has records: refused with a code of bundles, and nothing in the database is changed. */
export async function tryBundles(
  cases: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>,
  into: string,
): Promise<MutatedReport> {
  const folder = openHastyFolder('receiver')
  const [own] = await makeBundles(openHastyFolder('other village'), planClass(99, 1, 60), join(into, 'own'))
  const bundles = bundlesOver(folder)
  if (own !== undefined) await bundles.importBundle(own.file, true)
  const expected = dumpAll(folder.db)
  const outcomes: Record<string, number> = {}
  const failures: string[] = []
  let done = 0
  const file = join(into, 'tried.tybundle')
  for (const { name, bytes } of cases) {
    writeFileSync(file, bytes)
    const outcome = await bundles.importBundle(file, true).then(
      () => 'accepted',
      (error: unknown) => (error instanceof AppError ? error.code : `broken: ${String(error)}`),
    )
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (!outcome.startsWith('bundle-')) failures.push(`${name}: ${outcome}`)
    if (dumpAll(folder.db) !== expected) failures.push(`${name}: the database was changed`)
    done += 1
    if (failures.length > 20) break
  }
  return { done, outcomes, failures }
}

/** A sound bundle to spoil. */
export async function soundBundle(into: string): Promise<Buffer> {
  const [made] = await makeBundles(openHastyFolder('village'), planClass(98, 1, 80), join(into, 'sound'))
  return readFileSync(made?.file ?? '')
}

/** Mutated bundles, each made from seed and number alone; what by chance was not changed is passed over. */
export function* mutatedBundles(sound: Buffer, seed: number, from: number, count: number) {
  for (let at = from; at < from + count; at += 1) {
    const bytes = mutateBytes(Buffer.from(sound), chanceOf(seed, at))
    if (!bytes.equals(sound)) yield { name: `case ${at} of seed ${seed}`, bytes }
  }
}
