import { useEffect } from 'react'
import { PacksScreen } from '#renderer/features/packs/packs-screen.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** Adding and removing courses, at its address; whoever leaves throws away what was not accepted. */
export function PacksRoute() {
  const language = useSession(({ session }) => languageOf(session))
  const shelf = useFeature('packs', (state) => state.shelf)
  const adding = useFeature('packs', (state) => state.adding)
  const removing = useFeature('packs', (state) => state.removing)
  const { load, choose, drop, accept, clear, remove } = useFeature('packs', (state) => state.actions)
  useEffect(() => void load(), [load])
  useEffect(() => () => void clear(), [clear])
  return (
    <PacksScreen
      shelf={shelf}
      adding={adding}
      removing={removing}
      onChoose={() => void choose(language)}
      onDrop={(file) => void drop(file)}
      onCancel={() => void clear()}
      onAccept={(consent) => void accept(consent)}
      onRemove={remove}
      onRetry={() => void load()}
    />
  )
}
