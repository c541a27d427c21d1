import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'

/** Where saving one's own records is. */
export type HandingIn =
  | { readonly kind: 'none' | 'saving' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** See {@link createHandInStore}. */
export type HandInState = {
  readonly saving: HandingIn
  readonly actions: {
    /** Asks where, and writes the learner's bundle there. */
    readonly save: (learner: string, isWithPrivate: boolean, language: Language) => Promise<void>
    /** Forgets what was saved. */
    readonly clear: () => void
  }
}

/** Handing in one's own records. */
export function createHandInStore(api: ApiClient): StoreApi<HandInState> {
  return createStore<HandInState>()((set) => ({
    saving: { kind: 'none' },
    actions: {
      save: async (learner, isWithPrivate, language) => {
        set({ saving: { kind: 'saving' } })
        const reply = await api.saveBundle({ learner, isWithPrivate, language })
        if (!reply.ok) set({ saving: { kind: 'failed', error: reply.error } })
        else set({ saving: reply.value.kind === 'saved' ? reply.value : { kind: 'none' } })
      },
      clear: () => set({ saving: { kind: 'none' } }),
    },
  }))
}
