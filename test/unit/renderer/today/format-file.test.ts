import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatFile } from '#renderer/features/today/format-file.ts'

test('the file an instructor is sent to is there and describes packs', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../..', formatFile), 'utf8')
  expect(text).toMatch(/^# The pack format/)
})
