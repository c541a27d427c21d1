import { useEffect } from 'react'
import { useSession } from './session-context.ts'
import { useFeature } from './stores.ts'

/** Where only one person learns on this computer, nobody is asked who it is. */
export function useLoneLearner(): void {
  const list = useFeature('learners', (state) => state.list)
  const isChosen = useSession((state) => state.learner !== null)
  const chooseLearner = useSession((state) => state.actions.chooseLearner)
  useEffect(() => {
    const [only, ...others] = list.kind === 'ready' ? list.value : []
    if (!isChosen && only !== undefined && others.length === 0) chooseLearner(only)
  }, [list, isChosen, chooseLearner])
}

/** Whether the first screen has all it shows: the session, who learns here and, for a learner, the packs. */
export function useIsSettled(): boolean {
  const session = useSession((state) => state.session)
  const learner = useSession((state) => state.learner)
  const list = useFeature('learners', (state) => state.list.kind)
  const isAlone = useFeature('learners', ({ list: all }) => all.kind === 'ready' && all.value.length === 1)
  const packs = useFeature('library', (state) => state.packs.kind)
  if (session.kind === 'loading') return false
  if (session.kind === 'failed' || session.app.startup.kind === 'failed') return true
  if (list === 'idle' || list === 'loading') return false
  if (learner === null) return !isAlone
  return packs === 'ready' || packs === 'failed'
}
