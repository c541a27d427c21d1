import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppDescription } from '#contract/app-description.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { LearnerView } from '#contract/learner.ts'
import type { Settings, SettingsChange } from '#contract/settings.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'

/** What every screen stands on: the program and how it looks and speaks. */
export type Session =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: ReplyError }
  | {
      readonly kind: 'ready'
      readonly app: AppDescription
      readonly settings: Settings
      /** The last change that could not be stored, until the next one succeeds. */
      readonly unsaved: ReplyError | null
    }

/** See {@link createSessionStore}. */
export type SessionState = {
  readonly session: Session
  /** Who is learning since the window opened; `null` until someone is chosen. */
  readonly learner: LearnerView | null
  readonly actions: {
    readonly load: () => Promise<void>
    readonly changeSettings: (change: SettingsChange) => Promise<void>
    /** Goes on as somebody, and locks whoever learned before. One with a passphrase is asked for it. */
    readonly chooseLearner: (learner: LearnerView) => void
    /** Takes note of what became of the learner or their lock. */
    readonly showLearner: (learner: LearnerView) => void
    /** Nobody is learning any more. */
    readonly leave: () => void
    /** Locks whoever is learning. */
    readonly lock: () => Promise<void>
    /** Shows the lock, after the program has locked; a learner without a passphrase stays. */
    readonly showLocked: () => void
    /** The program refused a call for a learner who is locked: shows the lock, if it is the one who learns here. */
    readonly heedRefusal: (learner: unknown) => void
  }
}

/** See {@link createSessionStore}. */
export type SessionStore = StoreApi<SessionState>

/** The one store that lives as long as the window. */
export function createSessionStore(api: ApiClient): SessionStore {
  return createStore<SessionState>()((set, get) => ({
    session: { kind: 'loading' },
    learner: null,
    actions: {
      load: async () => {
        const [app, settings] = await Promise.all([api.describeApp(), api.readSettings()])
        if (!app.ok) set({ session: { kind: 'failed', error: app.error } })
        else if (!settings.ok) set({ session: { kind: 'failed', error: settings.error } })
        else
          set({
            session: {
              kind: 'ready',
              app: app.value,
              settings: settings.value,
              unsaved: null,
            },
          })
      },
      changeSettings: async (change) => {
        const reply = await api.changeSettings(change)
        const { session } = get()
        if (session.kind !== 'ready') return
        set({
          session: reply.ok
            ? { ...session, settings: reply.value, unsaved: null }
            : { ...session, unsaved: reply.error },
        })
      },
      chooseLearner: (learner) => {
        if (get().learner?.learner === learner.learner) return
        void api.lock()
        set({ learner: learner.lock === 'none' ? learner : { ...learner, lock: 'locked' } })
      },
      showLearner: (learner) => set({ learner }),
      leave: () => set({ learner: null }),
      lock: async () => {
        // What belongs to the learner goes from the screen at once, and does not wait for the answer.
        get().actions.showLocked()
        await api.lock()
      },
      showLocked: () => {
        const { learner } = get()
        if (learner?.lock === 'open') set({ learner: { ...learner, lock: 'locked' } })
      },
      heedRefusal: (refused) => {
        const { learner } = get()
        if (learner !== null && learner.learner === refused) set({ learner: { ...learner, lock: 'locked' } })
      },
    },
  }))
}

/** The language on screen: the chosen one, else the system's. */
export function languageOf(session: Session): Language {
  if (session.kind !== 'ready') return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  return session.settings.language ?? session.app.systemLanguage
}
