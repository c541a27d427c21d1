import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WeekView } from '#contract/week.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** See {@link createWeekStore}. */
export type WeekState = {
  readonly learner: string | null
  readonly week: Loadable<WeekView>
  readonly actions: {
    /** Reads the week anew; what is shown stays meanwhile, unless it is another learner's. */
    readonly load: (learner: string) => Promise<void>
  }
}

/** See {@link createWeekStore}. */
export type WeekStore = StoreApi<WeekState>

/** What one learner did in the last seven days. */
export function createWeekStore(api: ApiClient): WeekStore {
  let latest = 0
  return createStore<WeekState>()((set, get) => ({
    learner: null,
    week: { kind: 'idle' },
    actions: {
      load: async (learner) => {
        latest += 1
        const mine = latest
        const isKept = get().learner === learner && get().week.kind === 'ready'
        set({ learner, ...(isKept ? {} : { week: { kind: 'loading' } }) })
        const reply = await api.viewWeek({ learner })
        if (mine !== latest) return
        set({ week: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
      },
    },
  }))
}
