import type { AttemptView } from '#contract/attempt-view.ts'
import type { ModuleView } from '#contract/library-view.ts'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import { asShown } from '../study/shown-order.ts'

/** What of a module's view comes from the pack. */
type OpenContent = Pick<ModuleView, 'title' | 'summary' | 'minutes' | 'objectives' | 'pages' | 'questions'>

/** A module as it is read, all its questions in it. */
export function moduleContent({ title, summary, minutes, objectives, pages, questions }: CompiledModule): OpenContent {
  return { title, summary, minutes, objectives, pages, questions: questions.map(asShown) }
}

/** The examination: one page with its introduction, and below it the questions of the open attempt. */
export function examinationContent(
  { title, summary, minutes, objectives, introduction }: CompiledBank,
  openAttempt: AttemptView | null,
): OpenContent {
  const questions = openAttempt?.questions.map(({ question }) => question) ?? []
  const marks = questions.map(({ id }) => ({
    type: 'element' as const,
    tagName: 'x-question' as const,
    properties: { id },
    children: [],
  }))
  const page = { id: 'start', title, nodes: [...introduction, ...marks] }
  return { title, summary, minutes, objectives, pages: [page], questions }
}
