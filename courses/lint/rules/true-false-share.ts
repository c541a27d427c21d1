import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** Where no profile says otherwise: the share of the NASW guideline for distance learning, and what the shipped packs keep to. */
const usualPercent = 10

const bank = (trueFalse: number) => {
  const statements = Array.from(
    { length: trueFalse },
    (_, index) =>
      `:::question{#claim-${index} type=true-false objectives="begin"}\nA guest speaks first, says rule ${index}.\n\n- [ ] True <!-- #true -->\n  > The host does.\n- [x] False <!-- #false -->\n\n:::\n`,
  )
  const others = Array.from({ length: 10 - trueFalse }, (_, index) =>
    exampleQuestion(`ask-${index}`, `Who speaks first in case ${index}?`),
  )
  return {
    manifest: 'examination: { bank: final }\n',
    files: {
      'banks/final.en.md': `${exampleFrontMatter('final')}Take your time.\n\n${[...statements, ...others].join('\n')}`,
    },
  }
}

/** An examination is not passed by tossing a coin. */
export const trueFalseShare = rule({
  id: 'true-false-share',
  severity: 'warning',
  summary: 'At most one question in ten of an examination is true or false; a profile may set another share.',
  reason: 'Half of such questions are answered rightly by whoever knows nothing.',
  ok: [english('Sit down first.\n', bank(1)), english('Sit down first.\n', { files: bank(2).files })],
  notOk: [{ ...english('Sit down first.\n', bank(2)), at: ['banks/final.en.md:13:1'] }],
  *check({ parts }, profile) {
    const percent = profile?.course.trueFalsePercent ?? usualPercent
    for (const { isExamination, files } of parts) {
      // Both languages ask the same; one finding is enough.
      const [file] = files
      if (!isExamination || file === undefined) continue
      const questions = file.survey?.questions ?? []
      const guessed = questions.filter(({ type }) => type === 'true-false')
      const [first] = guessed
      if (first === undefined || guessed.length * 100 <= questions.length * percent) continue
      yield { place: placeIn(file, first), facts: { count: guessed.length, of: questions.length, percent } }
    }
  },
})
