import type { ReactNode } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import { LearnersRoute } from './learners-route.tsx'
import { useSession } from './session-context.ts'

/** Shows what belongs to a learner, and asks who is learning while nobody was chosen. */
export function LearnerGate({ children }: { readonly children: (learner: LearnerView) => ReactNode }) {
  const learner = useSession((state) => state.learner)
  return learner === null ? <LearnersRoute /> : children(learner)
}
