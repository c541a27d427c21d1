import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readmeWithRules } from '#build/lint/list-rules.mjs'
import { root } from '#build/lint/repository.mjs'

test('the README lists the rules as they are', async () => {
  expect(readFileSync(join(root, 'build/lint/README.md'), 'utf8')).toBe(await readmeWithRules())
})
