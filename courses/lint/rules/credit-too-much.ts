import { claimedMinutes } from '#courses/format/credit-claim.ts'
import { cnMca2009 } from '#courses/rules/profiles/cn-mca-2009.ts'
import { courseSize, minutesByFormula } from '../course-minutes.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const claim = (minutes: number) => ({
  manifest: `credit:\n  delivery: self-study\n  minutes: { professional: ${minutes} }\n`,
  profile: cnMca2009,
})
// 1796 words and the question's 111 seconds: 11.8 minutes.
const text = 'They came up the lane.\n\n'.repeat(359)

/** Credit is claimed for what there is to study. */
export const creditTooMuch = rule({
  id: 'credit-too-much',
  severity: 'warning',
  summary:
    'With a profile: the credit that `pack.yaml` claims is no more than the profile’s formula gives for words, characters and questions, in each language.',
  reason:
    'An authority recounts. Exercises and discussion count too where it accepts them, so this warns and does not forbid; be ready to say what the rest of the time is spent on.',
  ok: [english(text, claim(11)), english('Sit down first.\n', { manifest: claim(60).manifest })],
  notOk: [{ ...english(text, claim(12)), at: ['pack.yaml:15:3'] }],
  *check(pack, profile) {
    const credit = pack.manifest?.credit
    if (profile === null || pack.manifest === null || credit === undefined) return
    const claimed = claimedMinutes(credit)
    for (const language of pack.manifest.languages) {
      const size = courseSize(pack, language)
      if (size === null) continue
      const counted = minutesByFormula(size, profile.course.minutes)
      if (counted >= claimed) continue
      const { words, hanCharacters: characters, questions } = size
      const { wordsPerHour, hanCharactersPerHour, secondsPerQuestion: seconds } = profile.course.minutes
      const perHour = `${wordsPerHour} / ${hanCharactersPerHour}`
      const how = { words, characters, questions, perHour, seconds }
      yield {
        place: pack.placeOf(['credit', 'minutes']),
        facts: { claimed, counted, language, profile: profile.id, ...how },
      }
    }
  },
})
