import type { LearnerView } from '#contract/learner.ts'
import { LibraryScreen } from '#renderer/features/library/library-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { stepsOf, useCourses } from './use-courses.ts'

/** The library at its address. */
export function LibraryRoute() {
  return <LearnerGate>{(learner) => <Library learner={learner} />}</LearnerGate>
}

function Library({ learner }: { readonly learner: LearnerView }) {
  const { courses, reload } = useCourses(learner.learner)
  const steps = courses.kind === 'ready' ? stepsOf(courses.value, learner.purpose) : []
  return (
    <LibraryScreen
      courses={courses}
      steps={Object.fromEntries(steps.map(({ course, step }) => [course.pack, step]))}
      current={steps[0]?.course.pack ?? null}
      onRetry={reload}
    />
  )
}
