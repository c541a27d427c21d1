import type { ViewSettings } from '#renderer/features/study/reading/reading-tools.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'

/** Language and type size of the session, for the tools of the reader. */
export function useViewSettings(): ViewSettings {
  const language = useSession(({ session }) => languageOf(session))
  const textPercent = useSession(({ session }) => (session.kind === 'ready' ? session.settings.textPercent : 100))
  const changeSettings = useSession(({ actions }) => actions.changeSettings)
  return { language, textPercent, onChange: (change) => void changeSettings(change) }
}
