import { join } from 'node:path'
import { expect } from 'vitest'
import { type CourseLanguage, courseLanguages } from '#courses/format/course-language.ts'
import type { KeyedQuestion } from '#courses/format/question.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { makePack } from '#test/helpers/made-pack.ts'
import { rightAnswer } from '#test/helpers/right-answer.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { testFolder, typackFile } from '#test/integration/packs/typack-files.ts'
import { type Chance, chanceOf } from './chance.ts'

const modules = ['one', 'two'] as const
const learnerCount = 4
type Texts = Readonly<Record<string, string>>

const made = makePack({ id: 'made', modules, questions: 4 })
const pathOf = (module: string, language: CourseLanguage) =>
  `modules/0${module === 'one' ? 1 : 2}-${module}/${language}.md`

/** A version of the pack, with its texts changed by `change`. */
function version(number: string, change: (text: string, path: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(made).map(([path, text]) => [
      path,
      path === 'pack.yaml' ? text.replace('version: 1.0.0', `version: ${number}`) : change(text, path),
    ]),
  )
}

/** The first question's key is another. */
const reKeyed = (text: string) =>
  text
    .replace('- [ ] One <!-- #a -->', '- [x] One <!-- #a -->')
    .replace('- [x] Two <!-- #b -->', '- [ ] Two <!-- #b -->')
const questionBlock = (at: number) => new RegExp(`:::question\\{#q-${at} [\\s\\S]*?\\n:::\\n`)
const before = [
  version('1.0.0', (text) => text),
  version('1.1.0', (text) => text.replaceAll('Prompt', 'Reworded prompt').replaceAll('Yes <!--', 'Certainly <!--')),
  version('1.2.0', reKeyed),
] as const
/** Words, key, points, place and number of questions are others; of each module one question is gone, one has moved, one is new. */
const after = version('2.0.0', (text, path) => {
  const other = path.includes('one') ? path.replace('01-one', '02-two') : path.replace('02-two', '01-one')
  const moved =
    questionBlock(1)
      .exec(made[other] ?? '')?.[0]
      .replace('#q-1 ', '#q-moved ') ?? ''
  return reKeyed(text)
    .replace(questionBlock(1), moved)
    .replace(questionBlock(2), '')
    .replaceAll('Prompt', 'Prompt of the second edition')
    .replaceAll('First <!--', 'Afterwards <!--')
    .replaceAll('canary', 'feedback of the second edition')
    .replace('#q-3 type=ordering', '#q-3 type=ordering points=3')
    .replaceAll('title: Made module', 'title: Remade module')
})

/** The questions of a version by the path of their file. */
function questionsOf(texts: Texts): ReadonlyMap<string, readonly KeyedQuestion[]> {
  const files = modules.flatMap((module) =>
    courseLanguages.map((language) => ({ file: pathOf(module, language), language })),
  )
  return new Map(
    files.map(({ file, language }) => {
      const { module, problems } = compileModule({ file, language, text: texts[file] ?? '' })
      if (module === null) throw new Error(JSON.stringify(problems))
      return [file, module.questions]
    }),
  )
}

/** An answer by chance: the right one, or that of the keys turned round. */
function someAnswer(keyed: KeyedQuestion, chance: Chance) {
  const answer = rightAnswer(keyed)
  if (chance.below(2) === 0) return answer
  switch (answer.type) {
    case 'single':
      return { ...answer, choice: answer.choice === 'a' ? 'b' : 'a' }
    case 'multiple':
      return { ...answer, choices: ['c'] }
    case 'ordering':
      return { ...answer, order: answer.order.toReversed() }
    default:
      return answer
  }
}

async function take({ imports }: ReturnType<typeof setUpStudy>, file: string) {
  const { staged } = await imports.stage(file)
  await imports.publish(staged ?? '', { allowDowngrade: false, acceptPublisher: false })
}

/**
 * Records so many attempts of several learners at three versions of a pack, updates it, and expects every one to read as before in
 * both languages: after the update, after a restart, and once the pack is removed. For use within a test.
 */
export async function surviveUpdate(seed: number, attemptCount: number): Promise<void> {
  const folder = testFolder()
  const open = () => setUpStudy(join(folder, 'data'), join(folder, 'no-library'))
  const study = open()
  const learners = Array.from({ length: learnerCount }, (_, at) => study.learners.create(`学员${at}`).learner)
  const taken: { readonly learner: string; readonly module: string; readonly attempt: string }[] = []
  for (const [round, texts] of before.entries()) {
    const number = `1.${round}.0`
    await take(study, await typackFile(folder, `${number}.typack`, texts))
    const questions = questionsOf(texts)
    const end = Math.floor((attemptCount * (round + 1)) / before.length)
    for (let at = taken.length; at < end; at += 1) {
      const chance = chanceOf(seed, at)
      const [learner = '', module] = [learners[at % learnerCount], chance.oneOf(modules)]
      const language = chance.oneOf(courseLanguages)
      const given = (questions.get(pathOf(module, language)) ?? [])
        .filter(() => chance.below(5) > 0)
        .map((keyed) => ({
          question: keyed.question.id,
          answer: someAnswer(keyed, chance),
          language: chance.oneOf(courseLanguages),
          activeMs: null,
        }))
      const { attempt, packVersion } = await study.study.take(learner, { pack: 'made', module }, given, language)
      expect(packVersion).toBe(number)
      taken.push({ learner, module, attempt })
    }
  }
  const allOf = ({ study: service }: ReturnType<typeof setUpStudy>) => ({
    reviews: taken.flatMap(({ learner, attempt }) =>
      courseLanguages.map((language) => service.review(learner, attempt, language)),
    ),
    lists: learners.flatMap((learner) => modules.map((module) => service.list(learner, { pack: 'made', module }))),
  })
  const was = allOf(study)
  expect(was.reviews).toHaveLength(2 * attemptCount)
  expect(new Set(was.reviews.map(({ result }) => result?.earnedMilliPoints)).size).toBeGreaterThan(4)

  await take(study, await typackFile(folder, '2.0.0.typack', after))
  const { questions } = await study.study.resume(learners[0] ?? '', { pack: 'made', module: 'one' }, 'en')
  expect(questions.map(({ question }) => question.id)).toEqual(['q-0', 'q-moved', 'q-3'])
  const now = allOf(study)
  expect(now.reviews).toEqual(was.reviews)
  // Nothing but the attempt that was just begun has come into the lists.
  expect([(now.lists[0] ?? []).slice(1), ...now.lists.slice(1)]).toEqual(was.lists)
  study.close()

  const again = open()
  expect(allOf(again).reviews).toEqual(was.reviews)
  await again.imports.remove('made')
  expect(allOf(again).reviews).toEqual(was.reviews)
  again.close()
}
