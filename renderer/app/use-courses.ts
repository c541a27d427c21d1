import { useEffect } from 'react'
import type { CourseView } from '#contract/completion.ts'
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
 * Every course with what comes next in it, the one to go on with first: those begun, then those not begun, then those that
 * wait for somebody else, then the complete ones, each in the order given.
 */
export function stepsOf(courses: readonly CourseView[]): readonly CourseStep[] {
  const rank = ({ course, step }: CourseStep) => {
    if (step.kind === 'record') return 3
    if (step.kind === 'waiting') return 2
    return isBegun(course, course.completion) ? 0 : 1
  }
  return courses
    .map((course) => ({ course, step: nextStep(course, course.completion) }))
    .toSorted((one, other) => rank(one) - rank(other))
}
