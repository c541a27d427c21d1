import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SavedFile } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'
import type { ErasureReceipt, StoredView } from '#contract/privacy.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { followProgress } from '#renderer/api/follow-progress.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'

/** See {@link createPrivacyStore}. */
export type PrivacyState = {
  readonly stored: Loadable<StoredView>
  readonly exporting: Saving
  readonly exported: SavedFile | null
  readonly erasing: Saving
  /** How much is erased, from 0 to 1. */
  readonly share: number
  /** What was erased last, until its receipt is put away. */
  readonly receipt: ErasureReceipt | null
  readonly receiptFile: SavedFile | null
  readonly actions: {
    readonly load: (learner: string) => Promise<void>
    readonly exportAll: (learner: string, language: Language) => Promise<void>
    /** True when everything is erased; then a receipt is shown. */
    readonly erase: (learner: string) => Promise<boolean>
    readonly saveReceipt: (language: Language) => Promise<void>
    readonly putAway: () => void
  }
}

/** See {@link createPrivacyStore}. */
export type PrivacyStore = StoreApi<PrivacyState>

const idle = { kind: 'idle' } as const

/** What is stored about whoever is learning. */
export function createPrivacyStore(api: ApiClient): PrivacyStore {
  return createStore<PrivacyState>()((set, get) => ({
    stored: idle,
    exporting: idle,
    exported: null,
    erasing: idle,
    share: 0,
    receipt: null,
    receiptFile: null,
    actions: {
      load: async (learner) => {
        set({ stored: { kind: 'loading' }, exporting: idle, exported: null, erasing: idle })
        const reply = await api.storedAbout({ learner })
        set({ stored: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
      },
      exportAll: async (learner, language) => {
        set({ exporting: { kind: 'saving' }, exported: null })
        const reply = await api.exportLearner({ learner, language })
        set(
          reply.ok ? { exporting: idle, exported: reply.value } : { exporting: { kind: 'failed', error: reply.error } },
        )
      },
      erase: async (learner) => {
        if (get().erasing.kind === 'saving') return false
        set({ erasing: { kind: 'saving' }, share: 0 })
        const erased = api.eraseLearner({ learner })
        void followProgress(api.awaitErasureProgress, (share) => set({ share }))
        const reply = await erased
        set(reply.ok ? { erasing: idle, receipt: reply.value } : { erasing: { kind: 'failed', error: reply.error } })
        return reply.ok
      },
      saveReceipt: async (language) => {
        const { receipt } = get()
        if (receipt === null) return
        const reply = await api.saveReceipt({ receipt, language })
        set(
          reply.ok ? { receiptFile: reply.value, erasing: idle } : { erasing: { kind: 'failed', error: reply.error } },
        )
      },
      putAway: () => set({ receipt: null, receiptFile: null, erasing: idle }),
    },
  }))
}
