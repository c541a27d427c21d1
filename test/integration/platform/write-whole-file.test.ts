import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWholeFile } from '#platform/write-whole-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tianye-whole-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = new TextEncoder().encode('学完了\n')

test('a file takes the place of the one before it, and nothing else is left', async () => {
  const file = join(folder, '记录 1.pdf')
  writeFileSync(file, 'what was there before, and longer')
  await writeWholeFile(file, bytes)
  expect(readFileSync(file)).toEqual(Buffer.from(bytes))
  expect(readdirSync(folder)).toEqual(['记录 1.pdf'])
})

test('where it cannot be put it says which file, and leaves nothing behind', async () => {
  const missing = join(folder, 'missing', 'record.pdf')
  await expect(writeWholeFile(missing, bytes)).rejects.toMatchObject({
    code: 'file-not-written',
    details: { file: missing },
  })
  // A folder stands where the file should: the whole file is written beside it, and taken away again.
  const taken = mkdtempSync(join(folder, 'taken-'))
  writeFileSync(join(taken, 'inside'), '')
  await expect(writeWholeFile(taken, bytes)).rejects.toMatchObject({ code: 'file-not-written' })
  expect(readdirSync(folder)).toHaveLength(1)
})
