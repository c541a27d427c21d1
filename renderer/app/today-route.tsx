import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { stepToContinue, usePacks } from './use-packs.ts'

/** Today at its address. */
export function TodayRoute() {
  return <LearnerGate>{(learner) => <Today learner={learner} />}</LearnerGate>
}

/** The greeting is that of the hour it was opened. */
function Today({ learner }: { readonly learner: LearnerView }) {
  const navigate = useNavigate()
  const [hour] = useState(() => new Date().getHours())
  const { packs, reload } = usePacks(learner.learner)
  return (
    <TodayScreen
      hour={hour}
      learner={learner}
      packs={packs}
      current={stepToContinue(packs)}
      onOpenSettings={() => void navigate({ to: '/settings' })}
      onOpenLibrary={() => void navigate({ to: '/learn' })}
      onRetry={reload}
    />
  )
}
