import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { SessionState, SessionStore } from './session-store.ts'

/** Carries the session store to the screens. */
export const SessionContext = createContext<SessionStore | null>(null)

/** Reads a part of the session; the selector must give a primitive or something stored. */
export function useSession<T>(select: (state: SessionState) => T): T {
  const store = useContext(SessionContext)
  if (store === null) throw new Error('no session store above this component')
  return useStore(store, select)
}
