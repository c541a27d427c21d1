import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SavedFile } from '#contract/completion.ts'
import type { Reply } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { HelpCardView, HelpRequestView } from '#contract/protection.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import type { Deed, Work } from './protection-store.ts'

/** See {@link createHelpCardsStore}. */
export type HelpCardsState = {
  readonly cards: Loadable<readonly HelpCardView[]>
  /** Who asks for help, by the request that was opened last. */
  readonly request: HelpRequestView | null
  readonly work: Work
  /** The file written last. */
  readonly saved: SavedFile | null
  readonly actions: {
    readonly load: () => Promise<void>
    /** True when the card is made. */
    readonly make: (name: string, passphrase: string) => Promise<boolean>
    readonly save: (card: string, language: Language) => Promise<void>
    readonly openRequest: (language: Language) => Promise<void>
    /** True when the answer was written. */
    readonly answer: (passphrase: string, language: Language) => Promise<boolean>
    /** Forgets who asked, and what was written. */
    readonly clear: () => void
  }
}

/** See {@link createHelpCardsStore}. */
export type HelpCardsStore = StoreApi<HelpCardsState>

const idle: Work = { deed: null, saving: { kind: 'idle' } }

/** An instructor's help cards, and a request that waits for its answer. Holds no passphrase. */
export function createHelpCardsStore(api: ApiClient): HelpCardsStore {
  return createStore<HelpCardsState>()((set, get) => {
    /** Does one thing at a time, and tells how it went. */
    const doIt = async <T>(deed: Deed, ask: () => Promise<Reply<T>>): Promise<T | null> => {
      if (get().work.saving.kind === 'saving') return null
      set({ work: { deed, saving: { kind: 'saving' } }, saved: null })
      const reply = await ask()
      set({ work: { deed, saving: reply.ok ? { kind: 'idle' } : { kind: 'failed', error: reply.error } } })
      return reply.ok ? reply.value : null
    }
    const keepSaved = (saved: SavedFile | null): boolean => {
      if (saved?.kind === 'saved') set({ saved })
      return saved?.kind === 'saved'
    }
    return {
      cards: { kind: 'idle' },
      request: null,
      work: idle,
      saved: null,
      actions: {
        load: async () => {
          if (get().cards.kind !== 'ready') set({ cards: { kind: 'loading' } })
          const reply = await api.listHelpCards()
          set({ cards: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
        },
        make: async (name, passphrase) => {
          const cards = await doIt('make-card', () => api.createHelpCard({ name, passphrase }))
          if (cards !== null) set({ cards: { kind: 'ready', value: cards } })
          return cards !== null
        },
        save: async (card, language) => {
          keepSaved(await doIt('save-card', () => api.saveHelpCard({ card, language })))
        },
        openRequest: async (language) => {
          set({ request: null })
          const request = await doIt('open-request', () => api.readHelpRequest({ language }))
          if (request !== null) set({ request })
        },
        answer: async (passphrase, language) =>
          keepSaved(await doIt('answer-request', () => api.answerHelpRequest({ passphrase, language }))),
        clear: () => set({ request: null, work: idle, saved: null }),
      },
    }
  })
}
