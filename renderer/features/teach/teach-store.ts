import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TakenBundle } from '#contract/bundle.ts'
import type { ClassView, RosterRowView } from '#contract/cohort.ts'
import type { SavedFile } from '#contract/completion.ts'
import type { Reply, ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** A class with its roster. */
export type ShownClass = { readonly view: ClassView; readonly roster: readonly RosterRowView[] }

/** Where taking in files is. */
export type Taking =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly count: number | null }
  | { readonly kind: 'taken'; readonly files: readonly TakenBundle[] }

/** What an action beside that came to: being done, done with the file it wrote, or failed. */
export type Doing =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** See {@link createTeachStore}. */
export type TeachState = {
  readonly shown: Loadable<ShownClass>
  readonly taking: Taking
  readonly doing: Doing
  readonly actions: {
    /** Reads the class anew; what is shown stays meanwhile. */
    readonly load: (language: Language) => Promise<void>
    /** Asks which bundles by the system's dialog, and takes them in. */
    readonly choose: (language: Language) => Promise<void>
    /** Takes in files that were dropped. */
    readonly drop: (files: readonly { readonly name: string }[], language: Language) => Promise<void>
    /** Takes in files that were opened with Tianye. */
    readonly takeOpened: (language: Language) => Promise<void>
    /** Vouches for somebody whose bundle came in. */
    readonly accept: (learner: string, language: Language) => Promise<void>
    /** Asks for a roster by the system's dialog, and reads it in place of the one before. */
    readonly chooseRoster: (language: Language) => Promise<void>
    /** Says that a row of the roster is this person; `null` that it is nobody yet. */
    readonly tie: (row: number, learner: string | null, language: Language) => Promise<void>
    /** Writes a release for a learner who waits, signed by the profile `by`. */
    readonly release: (by: string, learner: string, pack: string, language: Language) => Promise<void>
    /** Writes a table where its owner wants it. */
    readonly save: (what: 'members' | 'items', name: string, language: Language) => Promise<void>
    /** Forgets what was said of files that were taken in. */
    readonly clear: () => void
  }
}

/** See {@link createTeachStore}. */
export type TeachStore = StoreApi<TeachState>

/** A class, the files handed in for it, and its roster. */
export function createTeachStore(api: ApiClient): TeachStore {
  let latest = 0
  return createStore<TeachState>()((set, get) => {
    const load = async (language: Language): Promise<void> => {
      latest += 1
      const mine = latest
      if (get().shown.kind !== 'ready') set({ shown: { kind: 'loading' } })
      const [view, roster] = await Promise.all([api.viewClass({ language }), api.listRoster()])
      if (mine !== latest) return
      if (!view.ok) set({ shown: { kind: 'failed', error: view.error } })
      else if (roster.ok) set({ shown: { kind: 'ready', value: { view: view.value, roster: roster.value } } })
      else set({ shown: { kind: 'failed', error: roster.error } })
    }
    /** Takes in what the program says it has, and tells what became of each file. */
    const takeIn = async (work: () => Promise<Reply<readonly TakenBundle[]>>, language: Language): Promise<void> => {
      set({ taking: { kind: 'reading', count: null }, doing: { kind: 'none' } })
      const reply = await work()
      if (!reply.ok) set({ taking: { kind: 'none' }, doing: { kind: 'failed', error: reply.error } })
      else set({ taking: reply.value.length === 0 ? { kind: 'none' } : { kind: 'taken', files: reply.value } })
      await load(language)
    }
    /** Does one thing, tells how it went, and shows the class as it is then. */
    const act = async <T>(work: () => Promise<Reply<T>>, language: Language): Promise<void> => {
      // What was said of files that came in is no longer how it is.
      set({ taking: { kind: 'none' }, doing: { kind: 'busy' } })
      const reply = await work()
      set({ doing: reply.ok ? { kind: 'none' } : { kind: 'failed', error: reply.error } })
      await load(language)
    }
    /** Tells where a file was written. */
    const saved = async (work: Promise<Reply<SavedFile>>): Promise<void> => {
      set({ doing: { kind: 'busy' } })
      const reply = await work
      if (!reply.ok) set({ doing: { kind: 'failed', error: reply.error } })
      else set({ doing: reply.value.kind === 'saved' ? reply.value : { kind: 'none' } })
    }
    return {
      shown: { kind: 'idle' },
      taking: { kind: 'none' },
      doing: { kind: 'none' },
      actions: {
        load,
        choose: (language) => takeIn(() => api.chooseBundles({ language }), language),
        takeOpened: (language) => takeIn(() => api.takeOpenedBundles(), language),
        drop: async (files, language) => {
          const taken: TakenBundle[] = []
          set({ taking: { kind: 'reading', count: files.length }, doing: { kind: 'none' } })
          for (const file of files) {
            // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, as they were dropped
            const reply = await api.dropBundle({ file })
            if (reply.ok) taken.push(...reply.value)
            else set({ doing: { kind: 'failed', error: reply.error } })
          }
          set({ taking: taken.length === 0 ? { kind: 'none' } : { kind: 'taken', files: taken } })
          await load(language)
        },
        accept: (learner, language) => act(() => api.acceptLearner({ learner }), language),
        chooseRoster: (language) => act(() => api.chooseRoster({ language }), language),
        tie: (row, learner, language) => act(() => api.tieRow({ row, learner }), language),
        release: (by, learner, pack, language) => saved(api.giveRelease({ by, learner, pack, language })),
        save: (what, name, language) => saved(api.saveClass({ what, name, language })),
        clear: () => set({ taking: { kind: 'none' }, doing: { kind: 'none' } }),
      },
    }
  })
}
