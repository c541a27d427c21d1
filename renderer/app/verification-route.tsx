import { useEffect } from 'react'
import { VerificationScreen } from '#renderer/features/verification/verification-screen.tsx'
import { useFeature } from './stores.ts'

/** Checking a record, at its address; whoever leaves takes the result along. */
export function VerificationRoute() {
  const checking = useFeature('verification', (state) => state.checking)
  const { check, checkCode, clear } = useFeature('verification', (state) => state.actions)
  useEffect(() => clear, [clear])
  return (
    <VerificationScreen
      checking={checking}
      onFile={(file) => void check(file)}
      onCode={(code) => void checkCode(code)}
    />
  )
}
