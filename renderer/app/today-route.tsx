import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'
import { type CourseStep, stepsOf, useCourses } from './use-courses.ts'

/** Today at its address. */
export function TodayRoute() {
  return <LearnerGate>{(learner) => <Today learner={learner} />}</LearnerGate>
}

const idle = { kind: 'idle' } as const

/** The greeting is that of the hour it was opened. */
function Today({ learner }: { readonly learner: LearnerView }) {
  const navigate = useNavigate()
  const [hour] = useState(() => new Date().getHours())
  const language = useSession(({ session }) => languageOf(session))
  const owner = useFeature('credit', (state) => state.learner)
  const credit = useFeature('credit', (state) => state.view)
  const loadCredit = useFeature('credit', (state) => state.actions.load)
  useEffect(() => void loadCredit({ learner: learner.learner, language }), [loadCredit, learner.learner, language])
  const { courses, reload } = useCourses(learner.learner)
  const week = useFeature('week', (state) => (state.learner === learner.learner ? state.week : idle))
  const { load: loadWeek } = useFeature('week', (state) => state.actions)
  useEffect(() => void loadWeek(learner.learner), [loadWeek, learner.learner])
  const steps: Loadable<readonly CourseStep[]> =
    courses.kind === 'ready' ? { kind: 'ready', value: stepsOf(courses.value, learner.purpose) } : courses
  return (
    <TodayScreen
      hour={hour}
      learner={learner}
      steps={steps}
      credit={owner === learner.learner && credit.kind === 'ready' ? credit.value : null}
      week={week}
      onOpenSettings={() => void navigate({ to: '/settings' })}
      onRetry={reload}
    />
  )
}
