import type { AttemptView } from '#contract/attempt-view.ts'
import type { ModuleView } from '#contract/library-view.ts'
import type { AttemptQuestion, Question, RecordedAnswer } from '#contract/question-view.ts'

/** The questions of a module as they are asked now: those of the open attempt, else those of the pack. */
export function questionsOf({ openAttempt, questions }: ModuleView): readonly AttemptQuestion[] {
  return openAttempt?.questions ?? questions.map((question) => ({ question, recorded: null }))
}

/** One question of a module with its place among them, from 1; `null` when there is none of that id. */
export function findQuestion(
  module: ModuleView,
  id: string,
): { readonly item: AttemptQuestion; readonly number: number; readonly of: number } | null {
  const all = questionsOf(module)
  const index = all.findIndex(({ question }) => question.id === id)
  const item = all[index]
  return item === undefined ? null : { item, number: index + 1, of: all.length }
}

/** How many questions of the open attempt are answered. */
export function answeredIn(module: ModuleView): number {
  return questionsOf(module).filter(({ recorded }) => recorded !== null).length
}

/** The module once an answer of its open attempt is on the disk. */
export function withRecorded(
  module: ModuleView,
  attempt: AttemptView,
  question: Question,
  recorded: RecordedAnswer,
): ModuleView {
  const open = module.openAttempt ?? attempt
  const questions = open.questions.map((item) => (item.question.id === question.id ? { ...item, recorded } : item))
  return { ...module, openAttempt: { ...open, questions } }
}
