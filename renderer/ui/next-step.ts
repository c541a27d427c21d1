import type { CourseCompletionView } from '#contract/completion.ts'
import type { PackView } from '#contract/library-view.ts'

/** The one thing to do next in a course. */
export type NextStep =
  | {
      readonly kind: 'begin' | 'read' | 'questions' | 'examination' | 'waiting'
      readonly module: string
      readonly title: string
    }
  | { readonly kind: 'evaluate' | 'sign' | 'record' }

/**
 * What comes next: in the order of the modules the first that is not read, or whose questions were begun and not handed in;
 * then the examination, the evaluation, the statement and the record. While an examination waits to be marked the course
 * can be evaluated; what was handed in can be seen. Questions that nobody began keep nobody from the course's end.
 */
export function nextStep(pack: PackView, status: CourseCompletionView): NextStep {
  if (status.isComplete || status.record !== null) return { kind: 'record' }
  const isRead = (module: string) => status.contentSeen.modules.includes(module)
  const open = pack.modules.find(({ module, standing }) => !isRead(module) || standing.kind === 'in-progress')
  if (open !== undefined) {
    const kind = isRead(open.module) ? 'questions' : isBegun(pack, status) ? 'read' : 'begin'
    return { kind, module: open.module, title: open.title }
  }
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

/** Whether anything of a course was opened, answered or evaluated. */
export function isBegun({ modules, examination }: PackView, status: CourseCompletionView): boolean {
  return (
    status.contentSeen.seen > 0 ||
    status.evaluation !== null ||
    [...modules, ...(examination === null ? [] : [examination])].some(
      ({ pages, standing }) => pages.opened > 0 || standing.kind !== 'not-started',
    )
  )
}
