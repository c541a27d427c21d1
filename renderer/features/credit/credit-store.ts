import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CreditGiven, CreditView, FollowGiven, ProfileView } from '#contract/credit.ts'
import type { CreditPaper } from '#contract/credit-words.ts'
import type { Reply, ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** Whose ledger, and in which language its courses are told. */
export type CreditPlace = { readonly learner: string; readonly language: Language }

/** What an action came to: being done, done with the file it wrote, done with an entry that can be put back, or failed. */
export type CreditDoing =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'withdrawn'; readonly entry: string; readonly title: string }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** See {@link createCreditStore}. */
export type CreditState = {
  /** Whose ledger is shown; another learner's is never shown meanwhile. */
  readonly learner: string | null
  readonly view: Loadable<CreditView>
  readonly doing: CreditDoing
  readonly actions: {
    /** Reads the ledger anew; what is shown of the same learner stays meanwhile. */
    readonly load: (place: CreditPlace) => Promise<void>
    /** Each of these tells whether it was done, and reads the ledger anew. */
    readonly add: (place: CreditPlace, given: CreditGiven) => Promise<boolean>
    readonly correct: (place: CreditPlace, entry: string, given: CreditGiven) => Promise<boolean>
    readonly withdraw: (place: CreditPlace, entry: string, title: string) => Promise<boolean>
    readonly restore: (place: CreditPlace, entry: string) => Promise<boolean>
    readonly follow: (place: CreditPlace, given: FollowGiven) => Promise<boolean>
    readonly unfollow: (place: CreditPlace, profile: string) => Promise<boolean>
    readonly putProfile: (place: CreditPlace, profile: ProfileView['profile']) => Promise<boolean>
    readonly removeProfile: (place: CreditPlace, profile: string) => Promise<boolean>
    readonly save: (place: CreditPlace, what: CreditPaper) => Promise<void>
    readonly saveScan: (place: CreditPlace, entry: string) => Promise<void>
    /** Forgets what the last action came to. */
    readonly clear: () => void
  }
}

/** See {@link createCreditStore}. */
export type CreditStore = StoreApi<CreditState>

/** A ledger of credit as the open screen shows it. */
export function createCreditStore(api: ApiClient): CreditStore {
  let latest = 0
  return createStore<CreditState>()((set, get) => {
    const load = async ({ learner, language }: CreditPlace): Promise<void> => {
      latest += 1
      const mine = latest
      if (get().learner !== learner || get().view.kind !== 'ready') set({ learner, view: { kind: 'loading' } })
      const reply = await api.viewCredit({ learner, language })
      if (mine !== latest) return
      set({ view: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    const act = async (
      place: CreditPlace,
      call: () => Promise<Reply<unknown>>,
      done?: CreditDoing,
    ): Promise<boolean> => {
      set({ doing: { kind: 'busy' } })
      const reply = await call()
      if (!reply.ok) {
        set({ doing: { kind: 'failed', error: reply.error } })
        return false
      }
      await load(place)
      set({ doing: done ?? { kind: 'none' } })
      return true
    }
    const save = async (call: () => ReturnType<ApiClient['saveCredit']>): Promise<void> => {
      set({ doing: { kind: 'busy' } })
      const reply = await call()
      if (!reply.ok) set({ doing: { kind: 'failed', error: reply.error } })
      else set({ doing: reply.value.kind === 'saved' ? reply.value : { kind: 'none' } })
    }
    return {
      learner: null,
      view: { kind: 'idle' },
      doing: { kind: 'none' },
      actions: {
        load,
        add: (place, given) => act(place, () => api.addCredit({ learner: place.learner, given })),
        correct: (place, entry, given) => act(place, () => api.correctCredit({ learner: place.learner, entry, given })),
        withdraw: (place, entry, title) =>
          act(place, () => api.withdrawCredit({ learner: place.learner, entry }), { kind: 'withdrawn', entry, title }),
        restore: (place, entry) => act(place, () => api.restoreCredit({ learner: place.learner, entry })),
        follow: (place, given) => act(place, () => api.followProfile({ learner: place.learner, given })),
        unfollow: (place, profile) => act(place, () => api.unfollowProfile({ learner: place.learner, profile })),
        putProfile: (place, profile) => act(place, () => api.putProfile({ learner: place.learner, profile })),
        removeProfile: (place, profile) => act(place, () => api.removeProfile({ learner: place.learner, profile })),
        save: ({ learner, language }, what) => save(() => api.saveCredit({ learner, what, language })),
        saveScan: ({ learner, language }, entry) => save(() => api.saveScan({ learner, entry, language })),
        clear: () => set({ doing: { kind: 'none' } }),
      },
    }
  })
}
