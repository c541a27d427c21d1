import type { LearnerView } from '#contract/learner.ts'
import { LibraryScreen } from '#renderer/features/library/library-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { stepToContinue, usePacks } from './use-packs.ts'

/** The library at its address. */
export function LibraryRoute() {
  return <LearnerGate>{(learner) => <Library learner={learner} />}</LearnerGate>
}

function Library({ learner }: { readonly learner: LearnerView }) {
  const { packs, reload } = usePacks(learner.learner)
  const current = stepToContinue(packs)
  return (
    <LibraryScreen
      packs={packs}
      current={current === null ? null : { pack: current.pack.pack, module: current.module.module }}
      onRetry={reload}
    />
  )
}
