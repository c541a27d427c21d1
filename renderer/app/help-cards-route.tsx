import { useEffect } from 'react'
import { HelpCardsScreen } from '#renderer/features/protection/help-cards-screen.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** An instructor's help cards at their address. */
export function HelpCardsRoute() {
  const language = useSession(({ session }) => languageOf(session))
  const cards = useFeature('helpCards', (state) => state.cards)
  const request = useFeature('helpCards', (state) => state.request)
  const work = useFeature('helpCards', (state) => state.work)
  const saved = useFeature('helpCards', (state) => state.saved)
  const { load, make, save, openRequest, answer, clear } = useFeature('helpCards', (state) => state.actions)
  useEffect(() => void load(), [load])
  useEffect(() => clear, [clear])
  return (
    <HelpCardsScreen
      cards={cards}
      request={request}
      work={work}
      saved={saved}
      onMake={make}
      onSave={(card) => void save(card, language)}
      onOpenRequest={() => void openRequest(language)}
      onAnswer={(passphrase) => answer(passphrase, language)}
      onRetry={() => void load()}
    />
  )
}
