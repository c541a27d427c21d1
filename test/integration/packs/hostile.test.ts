import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#build/vite/build.mjs'
import { scanTypack } from '#services/packs/scan-typack.ts'
import { packWith } from '#test/fixtures/packs/hostile/good-pack.ts'
import { hostilePacks } from '#test/fixtures/packs/hostile/hostile-packs.ts'
import { soundlySigned } from '#test/fixtures/packs/hostile/hostile-papers.ts'
import { buildProgram } from '#test/helpers/build-program.ts'
import { gif, jpeg, png, webp } from '#test/helpers/pictures.ts'
import { type TriedPack, tryPacks } from './try-packs.ts'

let folder: string
let told: readonly TriedPack[]
const nameOf = (index: number) => `${String(index).padStart(3, '0')}.typack`

beforeAll(async () => {
  await buildApp()
  folder = mkdtempSync(join(tmpdir(), 'tianye-hostile-'))
  mkdirSync(join(folder, 'packs'))
  hostilePacks.forEach(({ make, grownTo }, index) => {
    const file = join(folder, 'packs', nameOf(index))
    writeFileSync(file, make())
    if (grownTo !== undefined) truncateSync(file, grownTo)
  })
  const program = await buildProgram('test/integration/packs/try-packs-program.ts')
  const { tried, exitCode } = await tryPacks(program.file, { data: join(folder, 'data'), packs: join(folder, 'packs') })
  expect(exitCode).toBe(0)
  told = tried
  rmSync(program.folder, { recursive: true, force: true })
}, 240_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  // The limit is on processor time, which does not depend on what else runs; what the clock said is kept beside it.
  const slowest = (of: 'cpuMs' | 'wallMs') => Math.max(...told.map((one) => one[of]))
  const reports = join(import.meta.dirname, '../../../out/reports')
  mkdirSync(reports, { recursive: true })
  const report = { packs: told.length, slowestCpuMs: slowest('cpuMs'), slowestWallMs: slowest('wallMs') }
  writeFileSync(join(reports, 'hostile-packs.json'), `${JSON.stringify(report)}\n`)
})

test('there are at least sixty, each with a name of its own', () => {
  expect(hostilePacks.length).toBeGreaterThanOrEqual(60)
  expect(new Set(hostilePacks.map(({ name }) => name)).size).toBe(hostilePacks.length)
})

test.each(hostilePacks.map((pack, index) => ({ ...pack, index })))('$name is refused with $code', ({ code, index }) => {
  const found = told.find(({ file }) => file === nameOf(index))
  expect(found?.code).toBe(code)
  expect(found?.cpuMs).toBeLessThan(2000)
  expect(found?.left).toBe(0)
})

test('nothing is left of any of them, inside the data folder or outside', () => {
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'packs'])
  const left = readdirSync(join(folder, 'data'), { recursive: true }).filter(
    (name) => !String(name).startsWith('tianye.'),
  )
  expect(left.filter((name) => name !== 'media')).toEqual([])
  expect(readdirSync(join(folder, 'packs'))).toHaveLength(hostilePacks.length)
})

test('all of it took less than 512 MB', () => {
  expect(told.at(-1)?.peakKilobytes).toBeLessThan(512 * 1024)
})

test('the pack that they are made from is accepted, with sound pictures, signed or not', async () => {
  const drawing =
    '<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><rect width="9" height="9" fill="url(#b)"/></g><use href="#a"/></svg>'
  const pictures = {
    'media/a.png': png(20, 10),
    'media/b.jpg': jpeg(20, 10),
    'media/c.gif': gif(20, 10, 3),
    'media/d.webp': webp(20, 10),
    'media/e.svg': drawing,
  }
  const file = join(folder, 'good.typack')
  for (const bytes of [packWith({}), packWith(pictures), soundlySigned()]) {
    writeFileSync(file, bytes)
    await expect(scanTypack({ file, mediaFolder: null }, () => Promise.resolve())).resolves.toMatchObject({
      manifest: { pack: 'made', version: '1.0.0' },
    })
  }
  rmSync(file)
})
