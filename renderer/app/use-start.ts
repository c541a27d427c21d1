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

/** Whether it is known what the first screen is: how the start went, and for a good one who learns here. */
export function useIsSettled(): boolean {
  const session = useSession((state) => state.session)
  const list = useFeature('learners', (state) => state.list.kind)
  if (session.kind === 'loading') return false
  if (session.kind === 'failed' || session.app.startup.kind === 'failed') return true
  return list === 'ready' || list === 'failed'
}
