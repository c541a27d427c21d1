import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { certificateTemplateSchema } from '#contract/certificate-template.ts'
import { creditFileSchema, profileFileSchema } from '#contract/cli-credit-documents.ts'
import { answersFileSchema, cliDocuments, cliFailureSchema, evaluationFileSchema } from '#contract/cli-documents.ts'
import { marksFileSchema } from '#contract/marking.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { issuerListSchema, statementFileSchema } from '#contract/trust.ts'
import { keyBackupSchema, publishersFileSchema } from '#services/packs/publisher-keys.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../electron/contract/cli.md'), 'utf8')
const examples = new Map([...page.matchAll(/```json ([^\n]+)\n([\s\S]*?)```/g)].map((match) => [match[1], match[2]]))
const schemas = {
  'credit-file': creditFileSchema,
  'profile-file': profileFileSchema,
  ...cliDocuments,
  failure: cliFailureSchema,
  'answers-file': answersFileSchema,
  'evaluation-file': evaluationFileSchema,
  'issuers-statement': issuerListSchema,
  'issuers-file': statementFileSchema,
  'template-file': certificateTemplateSchema,
  'publishers-file': publishersFileSchema,
  'marks-file': marksFileSchema,
  'key-backup-file': keyBackupSchema,
}

test('every document has an example and every example a schema', () => {
  expect(new Set(examples.keys())).toEqual(new Set(Object.keys(schemas)))
})

test.each(Object.entries(schemas))('the example of %s is what its schema says', (name, schema) => {
  const parsed = schema.safeParse(JSON.parse(examples.get(name) ?? 'null'))
  expect(parsed.error?.issues ?? []).toEqual([])
})

test('the page gives the statement word for word', () => {
  expect(page).toContain(`- en: ${attestationTexts.en}\n- zh-CN: ${attestationTexts['zh-CN']}\n`)
})
