import { spawn } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildProgram } from '#test/helpers/build-program.ts'
import { dumpProjections, emptyFolder, openFolder, openHastyFolder } from '#test/integration/db/data-folder.ts'
import { planClass } from './class-plan.ts'
import { actOut, makeBundles } from './make-bundles.ts'
import { bundlesOver } from './over-folder.ts'

/** How often it is killed at most, from the first line to the last. */
const killings = 24

let program: { readonly folder: string; readonly file: string }
beforeAll(async () => {
  program = await buildProgram('test/integration/bundles/import-bundle-program.ts')
}, 60_000)
afterAll(() => rmSync(program.folder, { recursive: true, force: true }))

/** Imports until the program has said so many lines and ended itself; all lines that came. */
async function importUntil(data: string, file: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [program.file, data, file, `${lines}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) said.push(line)
  return said
}

test('a bundle killed at any point of its import is wholly there or not at all after the next start', async () => {
  const into = emptyFolder()
  const [early] = planClass(7, 1, 60)
  const [late] = planClass(7, 1, 320)
  if (early === undefined || late === undefined) throw new Error('no plan')
  const village = openHastyFolder('village')
  const learner = actOut(village, early)
  const old = join(into, 'old.tybundle')
  writeFileSync(old, (await bundlesOver(village).exportBundle(learner, false)).file)
  const before = dumpProjections(village.db)
  const [other] = await makeBundles(openHastyFolder('other'), [late], join(into, 'late'))
  if (other === undefined) throw new Error('no bundle')
  const base = emptyFolder()
  const seeded = openFolder('base', base)
  await bundlesOver(seeded).importBundle(old, true)
  expect(dumpProjections(seeded.db)).toBe(before)
  seeded.db.close()

  const outcomes = new Set<string>()
  let whole: string | null = null
  const all = await tryAt(10_000)
  const step = Math.max(1, all.said.length / killings)
  for (let at = 1; at <= all.said.length; at += step) await tryAt(Math.round(at))
  expect(outcomes).toEqual(new Set(['nothing', 'whole']))

  async function tryAt(lines: number) {
    const data = emptyFolder()
    cpSync(base, data, { recursive: true })
    const said = await importUntil(data, other?.file ?? '', lines)
    const { db, log } = openFolder(`after ${lines}`, data)
    await bundlesOver({ db, log, path: `${data} after` }).settled()
    const now = dumpProjections(db)
    whole ??= now
    expect([before, whole]).toContain(now)
    outcomes.add(now === before ? 'nothing' : 'whole')
    if (said.includes('done')) expect(now).toBe(whole)
    expect(log.verify().findings).toEqual([])
    for (const table of ['bundle_imports', 'bundle_pieces', 'settling']) {
      expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
    }
    db.close()
    return { said }
  }
}, 120_000)
