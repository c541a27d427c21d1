import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StudyState, StudyStore } from './study-store.ts'

/** Carries the study store to the screens of reading and answering. */
export const StudyContext = createContext<StudyStore | null>(null)

/** Reads a part of the study; the selector must give a primitive or something stored. */
export function useStudy<T>(select: (state: StudyState) => T): T {
  const store = useContext(StudyContext)
  if (store === null) throw new Error('no study store above this component')
  return useStore(store, select)
}
