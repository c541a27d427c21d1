import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Compile } from '#services/library/compile.ts'
import { compileSource } from '#services/library/compile-source.ts'
import { buildPack } from '#services/packs/pack-builder.ts'
import { writePackSkeleton } from '#services/packs/pack-skeleton.ts'
import { type ScannedFile, scanTypack } from '#services/packs/scan-typack.ts'
import { testFolder, typackFile, typackOf, versioned, writeFolder } from './typack-files.ts'

const compile: Compile = (source) => Promise.resolve(compileSource(source))
const build = (folder: string, file: string) => buildPack({ folder, file, sign: null, signedAt: null }, compile)

/** Every file that a scan finds. */
async function contentsOf(file: string) {
  const found: ScannedFile[] = []
  const scanned = await scanTypack({ file, mediaFolder: null }, (one) => Promise.resolve(void found.push(one)))
  return { scanned, found }
}

test('the same pack from another folder, with other times, in another order, is the same to the byte', async () => {
  const folder = testFolder()
  const files = versioned('1.0.0')
  writeFolder(join(folder, 'one'), files)
  writeFolder(join(folder, 'another', 'place'), Object.fromEntries(Object.entries(files).toReversed()))
  for (const path of Object.keys(files)) utimesSync(join(folder, 'another', 'place', path), 1, 1_000_000_000)
  writeFileSync(join(folder, 'one', '.hidden'), 'not packed')
  const [first, second] = await Promise.all([
    build(join(folder, 'one'), join(folder, 'a.typack')),
    build(join(folder, 'another', 'place'), join(folder, 'b.typack')),
  ])
  expect(first.problems).toEqual([])
  expect(first.built).toEqual(second.built)
  expect(readFileSync(join(folder, 'a.typack')).equals(readFileSync(join(folder, 'b.typack')))).toBe(true)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('the time zone changes no byte of the container', async () => {
  const hash = async () => Buffer.from(await typackOf(versioned('1.0.0'))).toString('base64')
  const here = process.env['TZ']
  onTestFinished(() => {
    if (here === undefined) delete process.env['TZ']
    else process.env['TZ'] = here
  })
  const made: string[] = []
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/St_Johns']) {
    process.env['TZ'] = zone
    made.push(await hash())
  }
  expect(new Set(made).size).toBe(1)
})

test('what goes in comes out, whatever the files', async () => {
  const folder = testFolder()
  const name = fc.stringMatching(/^[a-z\u4e00-\u9fa5][a-z0-9\u4e00-\u9fa5_-]{0,12}$/)
  const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((one) => !one.includes('\0'))
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, text, { maxKeys: 6, noNullPrototype: true }), async (notes) => {
      const device = /^(con|prn|aux|nul|com\d|lpt\d)$/
      const extra = Object.entries(notes).filter(([one, content]) => !device.test(one) && !content.startsWith('PK'))
      const files = {
        ...versioned('1.0.0'),
        ...Object.fromEntries(extra.map(([one, content]) => [`${one}.txt`, content])),
      }
      const { found } = await contentsOf(await typackFile(folder, 'a.typack', files))
      expect(found.map(({ path }) => path).toSorted()).toEqual(Object.keys(files).toSorted())
      for (const { path, text: content } of found) if (content !== null) expect(content).toBe(files[path])
    }),
    { numRuns: 25 },
  )
})

test('other programs can open it', async () => {
  const folder = testFolder()
  const file = await typackFile(folder, 'a.typack', versioned('1.0.0'))
  const { status, stdout } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' })
  expect(stdout).toContain('No errors detected')
  expect(status).toBe(0)
})

test('a pack with an error is not built, and the places are those of its files', async () => {
  const folder = testFolder()
  const file = join(folder, 'a.typack')
  const files = versioned('1.0.0')
  const path = 'modules/01-one/en.md'
  writeFolder(join(folder, 'pack'), { ...files, [path]: String(files[path]).replace('[x]', '[ ]') })
  const { built, problems } = await build(join(folder, 'pack'), file)
  expect(built).toBeNull()
  expect(problems[0]).toMatchObject({
    ruleId: 'single-right-count',
    severity: 'error',
    place: { file: path, line: 13 },
  })
  writeFolder(join(folder, 'pack'), { ...files, 'pack.yaml': 'format: 1\n' })
  expect((await build(join(folder, 'pack'), file)).problems[0]?.place.file).toBe('pack.yaml')
  expect(existsSync(file)).toBe(false)
})

test('a folder that makes no pack is refused with the reason', async () => {
  const folder = testFolder()
  const pack = join(folder, 'pack')
  const refused = async (more: Readonly<Record<string, string>>, code: string) => {
    writeFolder(join(pack, code), { ...versioned('1.0.0', 0), ...more })
    await expect(build(join(pack, code), join(folder, 'a.typack'))).rejects.toMatchObject({ code })
  }
  await refused({ 'media/notes.docx': 'x' }, 'typack-extension')
  await refused({ 'media/my yard.png': 'x' }, 'typack-name-characters')
  await refused({ 'media/a.png': 'x' }, 'typack-picture')
  await refused({ 'media/a.svg': '<svg><script/></svg>' }, 'typack-svg')
  await refused({ 'changes.json': '{' }, 'typack-json')
  for (const [at, path] of ['glossary.yaml', 'modules/99-link', 'media/a.png', 'banks'].entries()) {
    const linked = join(pack, `link-${at}`)
    writeFolder(linked, { ...versioned('1.0.0', 0), 'media/b.svg': '<svg/>' })
    symlinkSync('/etc/hostname', join(linked, ...path.split('/')))
    await expect(build(linked, join(folder, 'a.typack'))).rejects.toMatchObject({
      code: 'typack-special-file',
      details: { path },
    })
  }
  writeFolder(join(pack, 'none'), { 'notes.txt': 'x' })
  await expect(build(join(pack, 'none'), join(folder, 'a.typack'))).rejects.toMatchObject({ code: 'typack-not-made' })
  await expect(build(join(pack, 'missing'), join(folder, 'a.typack'))).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  expect(existsSync(join(folder, 'a.typack'))).toBe(false)
})

test('what belongs to no part of the format is left out and named, links too', async () => {
  const folder = testFolder()
  const own = { LICENSE: 'x', 'notes.docx': 'x', 'cover.png': 'x', 'modules/plan.md': 'x', 'drafts/my idea.md': 'x' }
  writeFolder(join(folder, 'plain'), versioned('1.0.0', 0))
  writeFolder(join(folder, 'pack'), { ...versioned('1.0.0', 0), ...own })
  symlinkSync('/etc/hostname', join(folder, 'pack', 'link.txt'))
  const plain = await build(join(folder, 'plain'), join(folder, 'a.typack'))
  const { built } = await build(join(folder, 'pack'), join(folder, 'b.typack'))
  expect(built?.digest).toBe(plain.built?.digest)
  expect(built?.leftOut).toEqual(['LICENSE', 'cover.png', 'drafts/', 'link.txt', 'modules/plan.md', 'notes.docx'])
})

test('a new pack builds as it is, without a single problem, and never over another', async () => {
  const folder = testFolder()
  const { pack, files } = await writePackSkeleton(join(folder, 'village-visits'))
  expect(pack).toBe('village-visits')
  expect(files).toContain('modules/01-first-visit/zh-CN.md')
  const { built, problems } = await build(join(folder, 'village-visits'), join(folder, 'a.typack'))
  expect(problems).toEqual([])
  expect(built?.pack).toBe('village-visits')
  await expect(writePackSkeleton(join(folder, 'village-visits'))).rejects.toMatchObject({ code: 'folder-not-empty' })
  expect((await writePackSkeleton(join(folder, '新课程'))).pack).toBe('new-course')
})
