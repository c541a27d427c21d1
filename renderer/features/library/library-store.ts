import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CourseView } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** See {@link createLibraryStore}. */
export type LibraryState = {
  readonly learner: string | null
  readonly courses: Loadable<readonly CourseView[]>
  readonly actions: {
    /** Reads the courses anew; what is shown stays meanwhile, unless it is another learner's. */
    readonly load: (learner: string, language: Language) => Promise<void>
  }
}

/** See {@link createLibraryStore}. */
export type LibraryStore = StoreApi<LibraryState>

/** The courses on this computer and where one learner stands in them. */
export function createLibraryStore(api: ApiClient): LibraryStore {
  let loading = 0
  return createStore<LibraryState>()((set, get) => ({
    learner: null,
    courses: { kind: 'idle' },
    actions: {
      load: async (learner, language) => {
        loading += 1
        const mine = loading
        const before = get()
        const isKept = before.learner === learner && before.courses.kind === 'ready'
        set({ learner, ...(isKept ? {} : { courses: { kind: 'loading' } }) })
        const reply = await api.listPacks({ learner, language })
        if (mine !== loading) return
        set({ courses: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
      },
    },
  }))
}
