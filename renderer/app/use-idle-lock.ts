import { useEffect } from 'react'
import { useSession } from './session-context.ts'

/** What shows that somebody is there. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'compositionupdate'] as const

/** Locks an open profile with a passphrase when nobody has given a sign for as long as the settings say. */
export function useIdleLock(): void {
  const minutes = useSession(({ session }) => (session.kind === 'ready' ? session.settings.lockMinutes : 0))
  const isOpen = useSession(({ learner }) => learner?.lock === 'open')
  const lock = useSession((state) => state.actions.lock)
  useEffect(() => {
    if (!isOpen || minutes === 0) return undefined
    let last = performance.now()
    const noteSign = () => {
      last = performance.now()
    }
    const check = () => {
      if (performance.now() - last >= minutes * 60_000) void lock()
    }
    const timer = setInterval(check, 1000)
    for (const sign of signs) window.addEventListener(sign, noteSign, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, noteSign, { capture: true })
    }
  }, [isOpen, minutes, lock])
}
