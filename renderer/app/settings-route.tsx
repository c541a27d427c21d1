import { useEffect } from 'react'
import { HandIn } from '#renderer/features/hand-in/hand-in.tsx'
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** Settings at their address, over the session. */
export function SettingsRoute() {
  const session = useSession((state) => state.session)
  const changeSettings = useSession((state) => state.actions.changeSettings)
  const learner = useSession((state) => state.learner)
  const saving = useFeature('handIn', (state) => state.saving)
  const { save, clear } = useFeature('handIn', (state) => state.actions)
  useEffect(() => clear, [clear])
  if (session.kind !== 'ready') return null
  return (
    <SettingsScreen
      app={session.app}
      settings={session.settings}
      unsaved={session.unsaved}
      language={languageOf(session)}
      onChange={(change) => void changeSettings(change)}
      handIn={
        learner === null ? null : (
          <HandIn
            learner={learner}
            saving={saving}
            onSave={(isWithPrivate) => void save(learner.learner, isWithPrivate, languageOf(session))}
          />
        )
      }
    />
  )
}
