import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintRules } from '#courses/lint/lint-rules.ts'
import { rulePage, rulesTable } from '#test/helpers/rule-pages.ts'

const room = join(import.meta.dirname, '../../../../courses/lint')

test('ids are new, in order, and each rule is a file of its name', () => {
  const ids = lintRules.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted())
  expect(readdirSync(join(room, 'rules')).toSorted()).toEqual(ids.map((id) => `${id}.ts`))
})

// `vitest -u` writes the pages anew.
test.each(lintRules)('the page of $id says what the rule says', async (rule) => {
  await expect(rulePage(rule)).toMatchFileSnapshot(join(room, 'pages', `${rule.id}.md`))
})

test('the table lists every rule, and no page is left over', async () => {
  await expect(rulesTable(lintRules)).toMatchFileSnapshot(join(room, 'RULES.md'))
  expect(readdirSync(join(room, 'pages')).toSorted()).toEqual(lintRules.map(({ id }) => `${id}.md`))
})
