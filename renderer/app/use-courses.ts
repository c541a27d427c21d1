import { useEffect } from 'react'
import type { CourseView } from '#contract/completion.ts'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { isBegun, type NextStep, nextStep } from '#renderer/ui/next-step.ts'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The courses for a learner, read anew when a screen that shows them opens or the language changes. */
export function useCourses(learner: string): {
  readonly courses: Loadable<readonly CourseView[]>
  readonly reload: () => void
} {
  const language = useSession(({ session }) => languageOf(session))
  const courses = useFeature('library', (state) => state.courses)
  const load = useFeature('library', (state) => state.actions.load)
  useEffect(() => void load(learner, language), [load, learner, language])
  return { courses, reload: () => void load(learner, language) }
}

/** A course and what comes next in it. */
export type CourseStep = { readonly course: CourseView; readonly step: NextStep }

/**
 * Every course with what comes next in it, the one to go on with first: those begun; those not begun, of which the ones for
 * this purpose come first and the ones for another last; those that wait for somebody else; and the complete ones. Each of
 * these in the order given.
 */
export function stepsOf(courses: readonly CourseView[], purpose: LearnerPurpose): readonly CourseStep[] {
  const rank = ({ course, step }: CourseStep) => {
    if (step.kind === 'record') return 5
    if (step.kind === 'waiting') return 4
    if (isBegun(course, course.completion)) return 0
    if (course.purposes.length === 0) return 2
    return course.purposes.includes(purpose) ? 1 : 3
  }
  return courses
    .map((course) => ({ course, step: nextStep(course, course.completion) }))
    .toSorted((one, other) => rank(one) - rank(other))
}
