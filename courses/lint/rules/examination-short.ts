import { claimedMinutes } from '#courses/format/credit-claim.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Claims this many minutes with an examination of this many questions; the profile asks nothing else. */
const exam = (minutes: number, questions: number) => {
  const asked = Array.from({ length: questions }, (_, index) =>
    exampleQuestion(`ask-${index}`, `Who speaks first in case ${index}?`),
  )
  return {
    manifest: `credit:\n  delivery: self-study\n  minutes: { professional: ${minutes} }\nexamination: { bank: final }\n`,
    files: { 'banks/final.en.md': `${exampleFrontMatter('final')}Take your time.\n\n${asked.join('\n')}` },
    profile: {
      ...naswDistance,
      course: {
        ...naswDistance.course,
        objectives: null,
        minutes: { ...naswDistance.course.minutes, wordsPerHour: 1 },
      },
    },
  }
}

/** An examination is as long as the time it stands for. */
export const examinationShort = rule({
  id: 'examination-short',
  severity: 'error',
  summary:
    'With a profile: the examination asks as many questions as the profile wants for the credit that `pack.yaml` claims.',
  reason:
    'Few questions are passed by luck. NASW, for one, wants ten for the first hour and five for each further one.',
  ok: [
    english('Sit down first, for an hour.\n', exam(60, 10)),
    english('Sit down first, for two hours.\n', exam(120, 15)),
  ],
  notOk: [
    { ...english('Sit down first, for two hours.\n', exam(90, 14)), at: ['pack.yaml:16:16'] },
    {
      ...english('Sit down first, for an hour.\n', {
        manifest: 'credit:\n  delivery: self-study\n  minutes: { professional: 60 }\n',
        profile: exam(60, 10).profile,
      }),
      at: ['pack.yaml:13:1'],
    },
  ],
  *check({ manifest, parts, placeOf }, profile) {
    const wanted = profile?.course.examination ?? null
    if (profile === null || wanted === null || manifest?.credit === undefined) return
    const minutes = claimedMinutes(manifest.credit)
    const least = wanted.firstHour + (Math.ceil(minutes / 60) - 1) * wanted.eachFurtherHour
    const [file] = parts.find(({ isExamination }) => isExamination)?.files ?? []
    if (manifest.examination !== undefined && !file?.survey) return
    const { draw } = manifest.examination ?? {}
    const asked =
      draw === undefined ? (file?.survey?.questions.length ?? 0) : draw.reduce((sum, { count }) => sum + count, 0)
    if (asked >= least) return
    const place = placeOf(manifest.examination === undefined ? ['credit'] : ['examination', 'bank'])
    yield { place, facts: { asked, least, minutes, profile: profile.id } }
  },
})
