import { expect, test } from 'vitest'
import { commandHelpLines } from '#cli/help.ts'
import { optionTexts } from '#cli/option-texts.ts'
import { commands } from '#cli/run.ts'
import { answersFileSchema, evaluationFileSchema } from '#contract/cli-documents.ts'
import { languages } from '#contract/language.ts'

const command = (name: string) => {
  const found = commands.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

test.each(commands)('the help of $name tells every option of its usage, in both languages', (one) => {
  const options = one.usage.match(/(?<= |\[|^)--?[a-z-]+/g) ?? []
  for (const language of languages) {
    const lines = commandHelpLines(one, language)
    expect(lines).toContain(`    ${one.summary[language]}`)
    for (const name of options) {
      const text = optionTexts[name]?.[language]
      expect(text, name).toBeDefined()
      expect(lines.some((line) => line.includes(text ?? '-'))).toBe(true)
    }
  }
})

test('the files in examples are files that the commands take', () => {
  const fileOf = (name: string) => JSON.parse((command(name).example ?? []).slice(2).join('')) as unknown
  expect(answersFileSchema.safeParse(fileOf('attempt')).error).toBeUndefined()
  expect(evaluationFileSchema.safeParse(fileOf('evaluate')).error).toBeUndefined()
})
