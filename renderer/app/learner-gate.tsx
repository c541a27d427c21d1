import type { ReactNode } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import { LearnersRoute } from './learners-route.tsx'
import { useSession } from './session-context.ts'
import { UnlockRoute } from './unlock-route.tsx'

/** Shows what belongs to a learner. Asks who is learning while nobody was chosen, and for the passphrase of a locked one. */
export function LearnerGate({ children }: { readonly children: (learner: LearnerView) => ReactNode }) {
  const learner = useSession((state) => state.learner)
  if (learner === null) return <LearnersRoute />
  return learner.lock === 'locked' ? <UnlockRoute learner={learner} /> : children(learner)
}
