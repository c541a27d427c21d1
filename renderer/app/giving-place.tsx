import { useEffect } from 'react'
import { GivingDesk } from '#renderer/features/certificates/giving-desk.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** What learners ask for, read anew whenever something came in. */
export function GivingPlace({ isBusy }: { readonly isBusy: boolean }) {
  const language = useSession(({ session }) => languageOf(session))
  const desk = useFeature('certificates', (state) => state.giving)
  const chosen = useFeature('certificates', (state) => state.chosen)
  const outcomes = useFeature('certificates', (state) => state.outcomes)
  const unknownList = useFeature('certificates', (state) => state.unknownList)
  const doing = useFeature('certificates', (state) => state.doing)
  const { view, choose, answer, makeKey, chooseIssuers, acceptIssuers, clear } = useFeature(
    'certificates',
    (state) => state.actions,
  )
  useEffect(() => {
    if (!isBusy) void view()
  }, [isBusy, view])
  useEffect(() => clear, [clear])
  return (
    <GivingDesk
      desk={desk}
      chosen={chosen}
      outcomes={outcomes}
      unknownList={unknownList}
      doing={doing}
      onChoose={(what) => void choose(what, language)}
      onAnswer={(level, key, passphrase) => answer(level, key, passphrase, language)}
      onMakeKey={(name, passphrase) => void makeKey(name, passphrase)}
      onChooseIssuers={() => void chooseIssuers(language)}
      onAcceptIssuers={() => void acceptIssuers()}
    />
  )
}
