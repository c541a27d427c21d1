import { claimedMinutes } from '#courses/format/credit-claim.ts'
import { cnMca2009 } from '#courses/rules/profiles/cn-mca-2009.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { claimPath } from '../claim-path.ts'
import { courseSize, minutesByFormula } from '../course-minutes.ts'
import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'

const claim = (minutes: number, more = '') => ({
  manifest: `credit:\n  delivery: self-study\n  minutes: { professional: ${minutes} }\n${more}`,
  profile: cnMca2009,
})
// 1796 words and the question's 111 seconds: 11.8 minutes.
const text = 'They came up the lane.\n\n'.repeat(359)
const exercise = ':::exercise{minutes=30}\nSit with them.\n:::\n\n'
/** Counts words alone: 1799 of them are 10.8 minutes. */
const wordsAlone = {
  ...naswDistance,
  course: { ...naswDistance.course, examination: null, objectives: null, claim: null },
}
const forWordsAlone = (minutes: number) => ({
  ...claim(600, `  profiles: { nasw-distance: { professional: ${minutes} } }\n`),
  profile: wordsAlone,
})

/** Credit is claimed for what there is to study. */
export const creditTooMuch = rule({
  id: 'credit-too-much',
  severity: 'warning',
  summary:
    'With a profile: the credit that `pack.yaml` claims by it is no more than the profile’s formula gives for words, characters, questions and exercises, in each language.',
  reason:
    'An authority recounts. Discussion or a journey may count too where it accepts them, so this warns and does not forbid; be ready to say what the rest of the time is spent on.',
  ok: [
    english(text, claim(11)),
    english(`${exercise}${text}`, claim(41)),
    english(`${exercise}${text}`, forWordsAlone(10)),
    english('Sit down first.\n', { manifest: claim(60).manifest }),
  ],
  notOk: [
    { ...english(text, claim(12)), at: ['pack.yaml:15:3'] },
    { ...english(`${exercise}${text}`, claim(42)), at: ['pack.yaml:15:3'] },
    { ...english(`${exercise}${text}`, forWordsAlone(11)), at: ['pack.yaml:16:15'] },
  ],
  *check(pack, profile) {
    const credit = pack.manifest?.credit
    if (profile === null || pack.manifest === null || credit === undefined) return
    const claimed = claimedMinutes(credit, profile.id)
    for (const language of pack.manifest.languages) {
      const size = courseSize(pack, language)
      if (size === null) continue
      const counted = minutesByFormula(size, profile.course.minutes)
      if (counted >= claimed) continue
      const { words, hanCharacters: characters, questions, exerciseMinutes } = size
      const { wordsPerHour, hanCharactersPerHour, secondsPerQuestion: seconds } = profile.course.minutes
      const perHour = `${wordsPerHour} / ${hanCharactersPerHour}`
      const exercises = profile.course.minutes.exercises === 'stated' ? exerciseMinutes : 0
      const how = { words, characters, questions, exercises, perHour, seconds }
      yield {
        place: pack.placeOf(claimPath(credit, profile)),
        facts: { claimed, counted, language, profile: profile.id, ...how },
      }
    }
  },
})
