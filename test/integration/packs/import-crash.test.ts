import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { sha256 } from '#db/log/digest.ts'
import { buildProgram } from '#test/helpers/build-program.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { testFolder, typackFile, versioned } from './typack-files.ts'

let program: { readonly folder: string; readonly file: string }
beforeAll(async () => {
  program = await buildProgram('test/integration/packs/import-program.ts')
}, 60_000)
afterAll(() => rmSync(program.folder, { recursive: true, force: true }))

/** Imports until so many lines were said, then kills; all lines that came. */
async function importUntil(data: string, file: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [program.file, data, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = new Promise((settle) => child.once('close', settle))
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length >= lines) child.kill('SIGKILL')
  }
  await gone
  return said
}

/** What a fresh start serves and keeps, once it has swept. */
async function lookAfter(data: string) {
  const { imports, db, close } = setUpStudy(data, join(data, 'no-library'))
  await imports.settled()
  const [found] = await imports.list()
  const files = db
    .prepare<[], { path: string; sha256: string; text: string | null; state: string }>(
      'SELECT path, sha256, text, state FROM imported_files JOIN imported_packs ON imported_packs.id = import_id',
    )
    .all()
  close()
  const media = existsSync(join(data, 'media')) ? readdirSync(join(data, 'media')).toSorted() : []
  return { version: found?.version ?? null, files, media }
}

test('a pack killed at any point of its import is the old one or the new one, and nothing of the other is left', async () => {
  const folder = testFolder()
  const data = join(folder, 'data')
  const old = await typackFile(folder, 'old.typack', versioned('1.0.0'))
  const next = await typackFile(folder, 'next.typack', versioned('2.0.0', 10))
  expect((await importUntil(data, old, 1000)).at(-1)).toBe('published')
  const all = { '1.0.0': versioned('1.0.0'), '2.0.0': versioned('2.0.0', 10) }
  const lastLine = 1 + Object.keys(all['2.0.0']).length + 4 + 3
  let [kept, taken] = [0, 0]
  for (let at = 1; at <= lastLine + 1; at += 1) {
    const said = await importUntil(data, next, at)
    const { version, files, media } = await lookAfter(data)
    const isNew = version === '2.0.0'
    const expected = isNew ? all['2.0.0'] : all['1.0.0']
    expect(['1.0.0', '2.0.0']).toContain(version)
    if (said.includes('published')) expect(isNew).toBe(true)
    if (!said.includes('publishing')) expect(isNew).toBe(false)
    expect(files.map(({ path }) => path).toSorted()).toEqual(Object.keys(expected).toSorted())
    expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['live']))
    for (const { path, sha256: digest, text } of files) {
      const bytes = text === null ? readFileSync(join(data, 'media', digest)) : Buffer.from(text)
      expect(sha256(bytes)).toBe(digest)
      expect(bytes.equals(Buffer.from(expected[path] ?? ''))).toBe(true)
    }
    const pictures = files.filter(({ text }) => text === null).map(({ sha256: digest }) => digest)
    expect(media).toEqual([...new Set(pictures)].toSorted())
    if (!isNew) kept += 1
    else {
      taken += 1
      // Back to the old one for the next round.
      rmSync(data, { recursive: true })
      await importUntil(data, old, 1000)
    }
  }
  expect(kept).toBeGreaterThan(15)
  expect(taken).toBeGreaterThan(0)
  openDatabase(data).close()
}, 180_000)
