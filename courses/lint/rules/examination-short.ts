import { claimedMinutes } from '#courses/format/credit-claim.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { paperQuestions } from '../course-minutes.ts'
import { english, exampleFrontMatter, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'

/** Claims this many minutes with an examination of this many questions, in two forms where told; the profile asks nothing else. */
const exam = (minutes: number, questions: number, forms: readonly string[] = []) => {
  const asked = Array.from({ length: questions }, (_, index) => {
    const question = exampleQuestion(`ask-${index}`, `Who speaks first in case ${index}?`)
    return forms.length === 0 ? question : question.replace('type=', `form=${forms[index % forms.length]} type=`)
  })
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
    'With a profile: one paper of the examination asks as many questions as the profile wants for the credit that `pack.yaml` claims by it.',
  reason:
    'Few questions are passed by luck. NASW, for one, wants ten for the first hour and five for each further one.',
  ok: [
    english('Sit down first, for an hour.\n', exam(60, 10)),
    english('Sit down first, for two hours.\n', exam(120, 15)),
    english('Sit down first, for two hours.\n', exam(120, 30, ['a', 'b'])),
  ],
  notOk: [
    { ...english('Sit down first, for two hours.\n', exam(90, 14)), at: ['pack.yaml:16:16'] },
    { ...english('Sit down first, for two hours.\n', exam(120, 28, ['a', 'b'])), at: ['pack.yaml:16:16'] },
    {
      ...english('Sit down first, for an hour.\n', {
        manifest: 'credit:\n  delivery: self-study\n  minutes: { professional: 60 }\n',
        profile: exam(60, 10).profile,
      }),
      at: ['pack.yaml:13:1'],
    },
  ],
  *check(pack, profile) {
    const { manifest, placeOf } = pack
    const wanted = profile?.course.examination ?? null
    if (profile === null || wanted === null || manifest?.credit === undefined) return
    const minutes = claimedMinutes(manifest.credit, profile.id)
    const least = wanted.firstHour + (Math.ceil(minutes / 60) - 1) * wanted.eachFurtherHour
    const asked = paperQuestions(pack)
    if (asked === null || asked >= least) return
    const place = placeOf(manifest.examination === undefined ? ['credit'] : ['examination', 'bank'])
    yield { place, facts: { asked, least, minutes, profile: profile.id } }
  },
})
