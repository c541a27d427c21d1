import type { Answer } from '#contract/question-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { KeyedQuestion } from '#courses/format/question.ts'
import { libraryBank, libraryModule } from './library-module.ts'
import { rightAnswer } from './right-answer.ts'

/** Answers that earn every point, by question. */
export type RightAnswers = Readonly<Record<string, Answer>>

/** Those to a module of a shipped course; the same in both languages but for written words. */
export function moduleAnswers(pack: string, module: string, language: CourseLanguage): RightAnswers {
  return answersTo(libraryModule(pack, module, language).questions)
}

/** Those to every question of the examination of a shipped course. */
export function examinationAnswers(pack: string, language: CourseLanguage): RightAnswers {
  return answersTo(libraryBank(pack, 'examination', language).questions)
}

function answersTo(questions: readonly KeyedQuestion[]): RightAnswers {
  return Object.fromEntries(questions.map((keyed) => [keyed.question.id, rightAnswer(keyed)]))
}
