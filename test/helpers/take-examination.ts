import type { AttemptView } from '#contract/attempt-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { GivenAnswer } from '#services/study/check-given.ts'
import { libraryBank } from './library-module.ts'
import { rightAnswer } from './right-answer.ts'
import type { setUpStudy } from './study-set-up.ts'

/**
 * Takes the examination of a shipped pack through the services: of the questions that it draws the first ones are answered
 * rightly, as many as the share says, rounded up; the others stay open.
 */
export async function takeExamination(
  app: ReturnType<typeof setUpStudy>,
  learner: string,
  { pack, language, share = 1 }: { pack: string; language: CourseLanguage; share?: number },
): Promise<AttemptView> {
  const place = { pack, module: 'examination' }
  const bank = libraryBank(pack, 'examination', language).questions
  const { questions } = await app.study.resume(learner, place, language)
  const given = questions.slice(0, Math.ceil(questions.length * share)).map(({ question }): GivenAnswer => {
    const keyed = bank.find((one) => one.question.id === question.id)
    if (keyed === undefined) throw new Error(`no question ${question.id}`)
    return { question: question.id, language, answer: rightAnswer(keyed), activeMs: 1000 }
  })
  return app.study.take(learner, place, given, language)
}
