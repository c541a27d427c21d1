import { useEffect } from 'react'
import { MarkingScreen } from '#renderer/features/marking/marking-screen.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The written answers of a class at their address, read anew when it opens or the language changes. */
export function MarkingRoute() {
  const language = useSession(({ session }) => languageOf(session))
  const desk = useFeature('marking', (state) => state.desk)
  const before = useFeature('marking', (state) => state.before)
  const notKept = useFeature('marking', (state) => state.notKept)
  const returning = useFeature('marking', (state) => state.returning)
  const tykey = useFeature('marking', (state) => state.tykey)
  const { load, give, undo, chooseTykey, giveBack, leave } = useFeature('marking', (state) => state.actions)
  useEffect(() => void load(language), [load, language])
  useEffect(() => leave, [leave])
  return (
    <MarkingScreen
      desk={desk}
      before={before}
      notKept={notKept}
      returning={returning}
      tykey={tykey}
      onGive={give}
      onUndo={undo}
      onChooseTykey={() => void chooseTykey(language)}
      onReturn={(key, passphrase) => giveBack(key, passphrase, language)}
      onRetry={() => void load(language)}
    />
  )
}
