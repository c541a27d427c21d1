import { expect, test } from 'vitest'
import { statementWordings } from '#contract/messages/evaluation-texts.ts'
import { paperFacts } from '#services/workers/paper-facts.ts'
import { sampleFacts } from '#test/helpers/completion-samples.ts'

const statementOn = async (text: string) =>
  paperFacts(await sampleFacts({ attestation: { signedAt: 1, text } }), 'key', null).attestation.text

test('a statement stands on the paper in both languages of the wording that was signed, whichever was', async () => {
  for (const wording of statementWordings) {
    expect(await statementOn(wording.en)).toEqual(wording)
    expect(await statementOn(wording['zh-CN'])).toEqual(wording)
  }
  const texts = statementWordings.flatMap((wording) => Object.values(wording))
  expect(new Set(texts).size).toBe(texts.length)
})

test('a statement in other words stands as it was signed', async () => {
  expect(await statementOn('I was there.')).toEqual({ en: 'I was there.', 'zh-CN': 'I was there.' })
})
