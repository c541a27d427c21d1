import type { TextId } from '#renderer/strings/en.ts'

/**
 * How a test reaches a screen: by its address in an empty folder, with one learner or two, with questions of the model
 * module answered in an open attempt, with that attempt handed in (`$attempt` in the address stands for its id), or by
 * starting with records that cannot be opened.
 */
export type ScreenWay =
  | {
      readonly kind: 'path' | 'learner-path' | 'two-learners' | 'answered-path' | 'result-path'
      readonly path: string
    }
  | { readonly kind: 'newer-records' }

/** One screen. */
export type Screen = {
  readonly id: string
  readonly title: TextId
  readonly way: ScreenWay
}

/** The module in which every kind of box and question stands. */
const model = '/learn/empowerment-practice/collaborator-not-expert'

/** Every screen there is; screenshot and accessibility tests go through this list. */
export const screens = [
  { id: 'learners-first', title: 'learners.first.title', way: { kind: 'path', path: '/' } },
  { id: 'learners', title: 'learners.title', way: { kind: 'two-learners', path: '/who' } },
  { id: 'today', title: 'nav.today', way: { kind: 'answered-path', path: '/' } },
  { id: 'library', title: 'library.title', way: { kind: 'result-path', path: '/learn' } },
  { id: 'reader', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=polite-yes` } },
  { id: 'reader-fields', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=second-visit` } },
  { id: 'reader-order', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=what-you-know` } },
  { id: 'reader-boxes', title: 'reader.contents', way: { kind: 'learner-path', path: `${model}?page=monday` } },
  {
    id: 'reader-answered',
    title: 'reader.contents',
    way: { kind: 'answered-path', path: `${model}?page=three-places` },
  },
  {
    id: 'question',
    title: 'question.screen.title',
    way: { kind: 'learner-path', path: `${model}/questions/place-by-line` },
  },
  {
    id: 'question-answered',
    title: 'question.screen.title',
    way: { kind: 'answered-path', path: `${model}/questions/ask-tell-ask` },
  },
  { id: 'result', title: 'result.title', way: { kind: 'result-path', path: `${model}/result/$attempt` } },
  { id: 'review', title: 'review.title', way: { kind: 'result-path', path: `${model}/result/$attempt/may-lines` } },
  { id: 'attempts', title: 'attempts.title', way: { kind: 'result-path', path: `${model}/attempts` } },
  {
    id: 'module-failed',
    title: 'module.failed',
    way: { kind: 'learner-path', path: '/learn/empowerment-practice/not-a-module' },
  },
  {
    id: 'examination',
    title: 'reader.contents',
    way: { kind: 'learner-path', path: '/learn/empowerment-practice/examination' },
  },
  { id: 'settings', title: 'settings.title', way: { kind: 'path', path: '/settings' } },
  { id: 'start-failed', title: 'failed.title', way: { kind: 'newer-records' } },
] as const satisfies readonly Screen[]
