import { useLocation, useNavigate } from '@tanstack/react-router'
import type { LearnerView } from '#contract/learner.ts'
import { LearnersScreen } from '#renderer/features/learners/learners-screen.tsx'
import { useSession } from './session-context.ts'
import { useFeature } from './stores.ts'

/** Who is learning: at its own address, and in place of any screen that needs a learner. Choosing leads on. */
export function LearnersRoute() {
  const navigate = useNavigate()
  const isOwnPlace = useLocation().pathname === '/who'
  const list = useFeature('learners', (state) => state.list)
  const creating = useFeature('learners', (state) => state.creating)
  const { create, load } = useFeature('learners', (state) => state.actions)
  const chooseLearner = useSession((state) => state.actions.chooseLearner)
  const current = useSession((state) => state.learner)
  const handleChoose = (learner: LearnerView) => {
    chooseLearner(learner)
    if (isOwnPlace) void navigate({ to: '/' })
  }
  const handleCreate = async (name: string) => {
    const learner = await create(name)
    if (learner !== null) handleChoose(learner)
  }
  return (
    <LearnersScreen
      list={list}
      creating={creating}
      current={current?.learner ?? null}
      onChoose={handleChoose}
      onCreate={(name) => void handleCreate(name)}
      onRetry={() => void load()}
    />
  )
}
