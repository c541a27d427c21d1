import { describe, expect, test } from 'vitest'
import { languages } from '#contract/language.ts'
import { problemText } from '#contract/messages/problem-texts.ts'
import { lintRules } from '#courses/lint/lint-rules.ts'
import { lintFiles, placesOf } from '#test/helpers/lint-files.ts'

describe.each(lintRules)('$id', ({ id, ok, notOk, severity }) => {
  test.each(ok.map((example, index) => [index, example] as const))('says nothing on ok example %i', (_, example) => {
    expect(placesOf(lintFiles(example.files, example.profile, example.links))).toEqual([])
  })

  test.each(notOk.map((example, index) => [index, example] as const))(
    'speaks alone, at its places, on not-ok example %i',
    (_, example) => {
      const problems = lintFiles(example.files, example.profile, example.links)
      expect(placesOf(problems)).toEqual(example.at.map((place) => `${place} ${id}`))
      expect(problems.every((problem) => problem.severity === severity)).toBe(true)
      for (const { facts } of problems) {
        for (const language of languages) expect(problemText(id, language, facts)).not.toMatch(/\{\w+\}|undefined/)
      }
    },
  )

  test('has examples of both kinds', () => {
    expect(ok.length).toBeGreaterThan(0)
    expect(notOk.length).toBeGreaterThan(0)
    expect(notOk.every(({ at }) => at.length > 0)).toBe(true)
  })
})
