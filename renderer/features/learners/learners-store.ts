import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LearnerView } from '#contract/learner.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'

/** See {@link createLearnersStore}. */
export type LearnersState = {
  /** Profiles on this computer, oldest first. */
  readonly list: Loadable<readonly LearnerView[]>
  readonly creating: Saving
  readonly actions: {
    readonly load: () => Promise<void>
    /** The new profile, or `null` when it could not be kept; then `creating` says why. */
    readonly create: (name: string) => Promise<LearnerView | null>
  }
}

/** See {@link createLearnersStore}. */
export type LearnersStore = StoreApi<LearnersState>

/** Who learns on this computer. */
export function createLearnersStore(api: ApiClient): LearnersStore {
  return createStore<LearnersState>()((set, get) => ({
    list: { kind: 'idle' },
    creating: { kind: 'idle' },
    actions: {
      load: async () => {
        set({ list: { kind: 'loading' } })
        const reply = await api.listLearners(undefined)
        set({ list: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
      },
      create: async (name) => {
        if (get().creating.kind === 'saving') return null
        set({ creating: { kind: 'saving' } })
        const reply = await api.createLearner({ name })
        if (!reply.ok) {
          set({ creating: { kind: 'failed', error: reply.error } })
          return null
        }
        const { list } = get()
        const known = list.kind === 'ready' ? list.value : []
        set({ creating: { kind: 'idle' }, list: { kind: 'ready', value: [...known, reply.value] } })
        return reply.value
      },
    },
  }))
}
