import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { CompletionState, CompletionStore } from './completion-store.ts'

/** Carries the completion store to the screens of completing a course. */
export const CompletionContext = createContext<CompletionStore | null>(null)

/** Reads a part of completing; the selector must give a primitive or something stored. */
export function useCompletion<T>(select: (state: CompletionState) => T): T {
  const store = useContext(CompletionContext)
  if (store === null) throw new Error('no completion store above this component')
  return useStore(store, select)
}
