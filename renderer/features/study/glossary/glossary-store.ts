import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Language } from '#contract/language.ts'
import type { GlossaryView } from '#contract/reading.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** The words of the course whose list is on screen. */
export type GlossaryState = {
  readonly glossary: Loadable<GlossaryView>
  readonly actions: { readonly open: (pack: string, language: Language) => Promise<void> }
}

/** Reads the words of a course anew each time their list is opened. */
export function createGlossaryStore(api: ApiClient): StoreApi<GlossaryState> {
  let opening = 0
  return createStore<GlossaryState>()((set, get) => ({
    glossary: { kind: 'idle' },
    actions: {
      open: async (pack, language) => {
        opening += 1
        const mine = opening
        const before = get().glossary
        if (before.kind !== 'ready' || before.value.pack !== pack) set({ glossary: { kind: 'loading' } })
        const reply = await api.openGlossary({ pack, language })
        if (mine !== opening) return
        set({ glossary: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
      },
    },
  }))
}
