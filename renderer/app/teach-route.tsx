import { useEffect } from 'react'
import { TeachScreen } from '#renderer/features/teach/teach-screen.tsx'
import { GivingPlace } from './giving-place.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** A class at its address, read anew when it opens or the language changes. */
export function TeachRoute() {
  const me = useSession((state) => state.learner)
  const language = useSession(({ session }) => languageOf(session))
  const shown = useFeature('teach', (state) => state.shown)
  const taking = useFeature('teach', (state) => state.taking)
  const doing = useFeature('teach', (state) => state.doing)
  const { load, choose, drop, accept, chooseRoster, tie, release, save, clear } = useFeature(
    'teach',
    (state) => state.actions,
  )
  useEffect(() => void load(language), [load, language])
  useEffect(() => clear, [clear])
  return (
    <TeachScreen
      shown={shown}
      taking={taking}
      doing={doing}
      me={me}
      onChoose={() => void choose(language)}
      onDrop={(files) => void drop(files, language)}
      onAccept={(learner) => void accept(learner, language)}
      onChooseRoster={() => void chooseRoster(language)}
      onTie={(row, learner) => void tie(row, learner, language)}
      onRelease={(learner, pack) => {
        if (me !== null) void release(me.learner, learner, pack, language)
      }}
      onSave={(what, name) => void save(what, name, language)}
      onRetry={() => void load(language)}
      after={<GivingPlace isBusy={taking.kind === 'reading' || doing.kind === 'busy'} />}
    />
  )
}
