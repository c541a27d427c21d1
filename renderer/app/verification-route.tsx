import { useEffect } from 'react'
import { VerificationScreen } from '#renderer/features/verification/verification-screen.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { useFeature } from './stores.ts'

/** Checking a record, at its address; whoever leaves takes the result along. */
export function VerificationRoute() {
  const checking = useFeature('verification', (state) => state.checking)
  const page = useFeature('verification', (state) => state.page)
  const language = useLanguage()
  const { check, checkCode, savePage, clear } = useFeature('verification', (state) => state.actions)
  useEffect(() => clear, [clear])
  return (
    <VerificationScreen
      checking={checking}
      page={page}
      onFile={(file) => void check(file)}
      onCode={(code) => void checkCode(code)}
      onSavePage={() => void savePage(language)}
    />
  )
}
