import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from '#test/helpers/build-program.ts'
import { buildShim } from '#test/soak/durability/faults/build-shim.ts'
import { baseOf } from './lay-base.ts'
import { makeMaterials } from './materials.ts'

/** What cases start from: what the workload takes in, and a data folder that was worked in, with what was said of it. */
export type Ground = {
  readonly folder: string
  readonly materials: string
  /** The library that breaks a program's calls; see `break-io.c`. */
  readonly shim: string
  /** The words that start the program of the workload on a data folder. */
  readonly words: (folder: string, turn: number, deeds: number, broken: string) => readonly string[]
  readonly remove: () => void
}

/** Deeds in the base: enough for each kind of record, few enough to copy it thousands of times. */
const deedsOfBase = 30

/** Builds it. Needs a C compiler. */
export async function makeGround(seed: number): Promise<Ground> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tianye-ground-')))
  const program = await buildProgram('test/soak/durability/deeds/work-program.ts')
  const base = baseOf(folder)
  const shim = buildShim(join(import.meta.dirname, '../faults/break-io.c'), folder)
  await makeMaterials(base.materials, seed)
  const words: Ground['words'] = (data, turn, deeds, broken) => {
    return [program.file, data, base.materials, `${seed}`, `${turn}`, `${deeds}`, broken]
  }
  const made = spawnSync(process.execPath, words(base.folder, 0, deedsOfBase, 'nothing'), { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`the program failed: ${made.stderr}`)
  writeFileSync(base.said, made.stdout)
  return {
    folder,
    materials: base.materials,
    shim,
    words,
    remove: () => {
      for (const path of [folder, program.folder]) rmSync(path, { recursive: true, force: true })
    },
  }
}
