import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { NotesState, NotesStore } from './notes-store.ts'

/** Carries the store of marks and notes to the reader and to the list of notes. */
export const NotesContext = createContext<NotesStore | null>(null)

/** Reads a part of it; the selector must give a primitive or something stored. */
export function useNotes<T>(select: (state: NotesState) => T): T {
  const store = useContext(NotesContext)
  if (store === null) throw new Error('no notes store above this component')
  return useStore(store, select)
}
