import { useLocation, useNavigate } from '@tanstack/react-router'
import type { LearnerView } from '#contract/learner.ts'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import { LearnersScreen } from '#renderer/features/learners/learners-screen.tsx'
import { MoveIn } from '#renderer/features/protection/move-in.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** Who is learning: at its own address, and in place of any screen that needs a learner. Choosing leads on. */
export function LearnersRoute() {
  const navigate = useNavigate()
  const isOwnPlace = useLocation().pathname === '/who'
  const list = useFeature('learners', (state) => state.list)
  const creating = useFeature('learners', (state) => state.creating)
  const draft = useFeature('learners', (state) => state.draft)
  const { create, load, changeDraft } = useFeature('learners', (state) => state.actions)
  const session = useSession((state) => state.session)
  const work = useFeature('protection', (state) => state.work)
  const { moveIn } = useFeature('protection', (state) => state.actions)
  const { changeSettings, chooseLearner, showLearner } = useSession((state) => state.actions)
  const current = useSession((state) => state.learner)
  const handleChoose = (learner: LearnerView) => {
    chooseLearner(learner)
    if (isOwnPlace) void navigate({ to: '/' })
  }
  const handleCreate = async (name: string, purpose: LearnerPurpose) => {
    const learner = await create(name, purpose)
    if (learner !== null) handleChoose(learner)
  }
  return (
    <LearnersScreen
      list={list}
      creating={creating}
      draft={draft}
      current={current?.learner ?? null}
      language={languageOf(session)}
      unsaved={session.kind === 'ready' ? session.unsaved : null}
      onLanguage={(language) => void changeSettings({ language })}
      onChoose={handleChoose}
      onChange={changeDraft}
      onCreate={(name, purpose) => void handleCreate(name, purpose)}
      onRetry={() => void load()}
      arrival={
        <MoveIn
          work={work}
          onGo={async (passphrase) => {
            const learner = await moveIn(passphrase, languageOf(session))
            if (learner === null) return false
            await load()
            showLearner(learner)
            if (isOwnPlace) void navigate({ to: '/' })
            return true
          }}
        />
      }
    />
  )
}
