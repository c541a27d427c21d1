import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'

/** Settings at their address, over the session. */
export function SettingsRoute() {
  const session = useSession((state) => state.session)
  const changeSettings = useSession((state) => state.actions.changeSettings)
  if (session.kind !== 'ready') return null
  return (
    <SettingsScreen
      app={session.app}
      settings={session.settings}
      unsaved={session.unsaved}
      language={languageOf(session)}
      onChange={(change) => void changeSettings(change)}
    />
  )
}
