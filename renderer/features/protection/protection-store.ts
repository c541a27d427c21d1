import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SavedFile } from '#contract/completion.ts'
import type { Reply } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { LearnerView } from '#contract/learner.ts'
import type { ProtectionView } from '#contract/protection.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'

/** What can be asked for here; each shows its own failure. */
export type Deed =
  | 'set'
  | 'change'
  | 'remove'
  | 'new-code'
  | 'save-code'
  | 'unlock'
  | 'recover'
  | 'reopen'
  | 'choose-help'
  | 'request-help'
  | 'accept-help'
  | 'move-out'
  | 'move-in'
  | 'make-card'
  | 'save-card'
  | 'open-request'
  | 'answer-request'

/** The deed asked for last, and how it went. */
export type Work = { readonly deed: Deed | null; readonly saving: Saving }

/** See {@link createProtectionStore}. */
export type ProtectionState = {
  readonly learner: string | null
  readonly status: Loadable<ProtectionView>
  readonly work: Work
  /** Whether the deed asked for last was done, until the next one. */
  readonly isDone: boolean
  /** A recovery code that is shown, until whoever it belongs to has kept it. */
  readonly code: string | null
  /** The file written last. */
  readonly saved: SavedFile | null
  readonly actions: {
    readonly load: (learner: string) => Promise<void>
    /** True when the passphrase is set; then a code is shown. */
    readonly set: (passphrase: string) => Promise<boolean>
    readonly change: (passphrase: string, next: string) => Promise<boolean>
    readonly remove: (passphrase: string) => Promise<boolean>
    readonly newCode: (passphrase: string) => Promise<boolean>
    readonly saveCode: (language: Language) => Promise<void>
    readonly keepCode: () => void
    readonly unlock: (passphrase: string) => Promise<LearnerView | null>
    readonly recover: (code: string, next: string) => Promise<LearnerView | null>
    readonly reopen: (passphrase: string) => Promise<boolean>
    readonly chooseHelp: (language: Language) => Promise<void>
    readonly dismissHelp: () => Promise<void>
    readonly requestHelp: (language: Language) => Promise<void>
    /** True when the answer let the learner in; then a code is shown. */
    readonly acceptHelp: (next: string, language: Language) => Promise<boolean>
    readonly moveOut: (passphrase: string, language: Language) => Promise<boolean>
    /** The learner who came; `null` for none, when no file was chosen or it was refused. */
    readonly moveIn: (passphrase: string, language: Language) => Promise<LearnerView | null>
  }
}

/** See {@link createProtectionStore}. */
export type ProtectionStore = StoreApi<ProtectionState>

const idle: Work = { deed: null, saving: { kind: 'idle' } }

/** What protects the learner who is looked at. Holds no passphrase; a code only while it is shown. */
export function createProtectionStore(api: ApiClient): ProtectionStore {
  return createStore<ProtectionState>()((set, get) => {
    const readStatus = async (learner: string): Promise<void> => {
      const reply = await api.protectionStatus({ learner })
      if (get().learner !== learner) return
      set({ status: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }

    /** Does one thing at a time, and reads afterwards where the learner stands. */
    const doIt = async <T>(deed: Deed, ask: (learner: string) => Promise<Reply<T>>): Promise<T | null> => {
      const { learner, work } = get()
      if (work.saving.kind === 'saving') return null
      set({ work: { deed, saving: { kind: 'saving' } }, isDone: false, saved: null })
      const reply = await ask(learner ?? '')
      if (learner !== null) await readStatus(learner)
      set({
        work: { deed, saving: reply.ok ? { kind: 'idle' } : { kind: 'failed', error: reply.error } },
        isDone: reply.ok,
      })
      return reply.ok ? reply.value : null
    }
    const isDoneBy = async <T>(deed: Deed, ask: (learner: string) => Promise<Reply<T>>): Promise<boolean> => {
      await doIt(deed, ask)
      return get().isDone
    }
    const showCode = (made: { readonly code: string } | null): boolean => {
      if (made !== null) set({ code: made.code })
      return made !== null
    }
    const showSaved = (saved: SavedFile | null): boolean => {
      set({ saved: saved?.kind === 'saved' ? saved : null })
      return saved?.kind === 'saved'
    }

    return {
      learner: null,
      status: { kind: 'idle' },
      work: idle,
      isDone: false,
      code: null,
      saved: null,
      actions: {
        load: async (learner) => {
          if (get().learner !== learner) {
            set({ learner, status: { kind: 'loading' }, work: idle, isDone: false, code: null, saved: null })
          }
          await readStatus(learner)
        },
        set: async (passphrase) => showCode(await doIt('set', (learner) => api.setPassphrase({ learner, passphrase }))),
        change: (passphrase, next) =>
          isDoneBy('change', (learner) => api.changePassphrase({ learner, passphrase, next })),
        remove: (passphrase) => isDoneBy('remove', (learner) => api.removePassphrase({ learner, passphrase })),
        newCode: async (passphrase) =>
          showCode(await doIt('new-code', (learner) => api.newRecoveryCode({ learner, passphrase }))),
        saveCode: async (language) => {
          const { code } = get()
          if (code === null) return
          showSaved(await doIt('save-code', (learner) => api.saveRecoveryCode({ learner, code, language })))
        },
        keepCode: () => set({ code: null, saved: null, work: idle, isDone: false }),
        unlock: (passphrase) => doIt('unlock', (learner) => api.unlock({ learner, passphrase })),
        recover: (code, next) => doIt('recover', (learner) => api.recover({ learner, code, next })),
        reopen: (passphrase) => isDoneBy('reopen', (learner) => api.reopenTexts({ learner, passphrase })),
        chooseHelp: async (language) => {
          await doIt('choose-help', (learner) => api.chooseHelp({ learner, language }))
        },
        dismissHelp: async () => {
          await doIt('choose-help', (learner) => api.dismissHelp({ learner }))
        },
        requestHelp: async (language) => {
          showSaved(await doIt('request-help', (learner) => api.requestHelp({ learner, language })))
        },
        acceptHelp: async (next, language) =>
          showCode(await doIt('accept-help', (learner) => api.acceptHelp({ learner, next, language }))),
        moveOut: async (passphrase, language) =>
          showSaved(await doIt('move-out', (learner) => api.moveOut({ learner, passphrase, language }))),
        moveIn: (passphrase, language) => doIt('move-in', () => api.moveIn({ passphrase, language })),
      },
    }
  })
}
