import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LearnerView } from '#contract/learner.ts'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'

/** A profile that is being written; nothing of it is kept yet. */
export type LearnerDraft = { readonly name: string; readonly purpose: LearnerPurpose | null }

const emptyDraft: LearnerDraft = { name: '', purpose: null }

/** See {@link createLearnersStore}. */
export type LearnersState = {
  /** Profiles on this computer, oldest first. */
  readonly list: Loadable<readonly LearnerView[]>
  readonly creating: Saving
  /** Stays while other screens are open, until it has become a profile. */
  readonly draft: LearnerDraft
  readonly actions: {
    readonly load: () => Promise<void>
    /** The new profile, or `null` when it could not be kept; then `creating` says why. */
    readonly create: (name: string, purpose: LearnerPurpose) => Promise<LearnerView | null>
    readonly changeDraft: (change: Partial<LearnerDraft>) => void
  }
}

/** See {@link createLearnersStore}. */
export type LearnersStore = StoreApi<LearnersState>

/** Who learns on this computer. */
export function createLearnersStore(api: ApiClient): LearnersStore {
  return createStore<LearnersState>()((set, get) => ({
    list: { kind: 'idle' },
    creating: { kind: 'idle' },
    draft: emptyDraft,
    actions: {
      load: async () => {
        set({ list: { kind: 'loading' } })
        const reply = await api.listLearners(undefined)
        set({ list: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
      },
      create: async (name, purpose) => {
        if (get().creating.kind === 'saving') return null
        set({ creating: { kind: 'saving' } })
        const reply = await api.createLearner({ name, purpose })
        if (!reply.ok) {
          set({ creating: { kind: 'failed', error: reply.error } })
          return null
        }
        const { list } = get()
        const known = list.kind === 'ready' ? list.value : []
        set({ creating: { kind: 'idle' }, draft: emptyDraft, list: { kind: 'ready', value: [...known, reply.value] } })
        return reply.value
      },
      changeDraft: (change) => set({ draft: { ...get().draft, ...change } }),
    },
  }))
}
