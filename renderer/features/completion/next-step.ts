import type { CourseCompletionView } from '#contract/completion.ts'
import type { PackView } from '#contract/library-view.ts'

/** The one thing to do next in a course. */
export type NextStep =
  | { readonly kind: 'read' | 'examination' | 'waiting'; readonly module: string; readonly title: string }
  | { readonly kind: 'evaluate' | 'sign' | 'record' }

/**
 * What comes next: the first module not read, the examination, the evaluation, the statement, and then the record. While an
 * examination waits to be marked the course can be evaluated; what was handed in can be seen.
 */
export function nextStep(pack: PackView, status: CourseCompletionView): NextStep {
  if (status.isComplete || status.record !== null) return { kind: 'record' }
  const unread = pack.modules.find(({ module }) => !status.contentSeen.modules.includes(module))
  if (unread !== undefined) return { kind: 'read', module: unread.module, title: unread.title }
  const { examination } = pack
  if (examination?.standing.kind === 'waiting' && status.evaluation !== null) {
    return { kind: 'waiting', module: examination.module, title: examination.title }
  }
  if (examination?.standing.kind === 'waiting') return { kind: 'evaluate' }
  if (examination !== null && examination.standing.kind !== 'passed') {
    return { kind: 'examination', module: examination.module, title: examination.title }
  }
  return { kind: status.evaluation === null ? 'evaluate' : 'sign' }
}
