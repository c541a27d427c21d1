import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CertificateDesk, GivingDesk } from '#contract/certificate-channels.ts'
import type { Reply, ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { GivenLevel } from '#contract/record-words.ts'
import type { AnswerOutcome, TakenList } from '#contract/trust-view.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** What an action came to: being done, done with the file it wrote, what came in or nothing to tell, or failed. */
export type Doing =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'taken'; readonly marked: number; readonly serials: number }
  | { readonly kind: 'listed'; readonly list: TakenList }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** The files that were chosen for the answers to come, by name. */
export type Chosen = { readonly tykey: string | null; readonly template: string | null }

/** See {@link createCertificatesStore}. */
export type CertificatesState = {
  /** What the learner asks for and holds. */
  readonly desk: Loadable<CertificateDesk>
  /** What learners ask of whoever teaches or issues here. */
  readonly giving: Loadable<GivingDesk>
  readonly chosen: Chosen
  readonly outcomes: readonly AnswerOutcome[]
  /** A list that is not known here and waits to be accepted, with the fingerprint to compare. */
  readonly unknownList: { readonly list: string; readonly fingerprint: string } | null
  readonly doing: Doing
  readonly actions: {
    readonly open: (learner: string) => Promise<void>
    readonly request: (learner: string, pack: string, level: GivenLevel, language: Language) => Promise<void>
    /** Asks for an answer or a list by the system's dialog, and takes it in. */
    readonly take: (learner: string, language: Language) => Promise<void>
    readonly save: (learner: string, serial: string, language: Language) => Promise<void>
    readonly view: () => Promise<void>
    readonly makeKey: (name: string, passphrase: string) => Promise<void>
    readonly choose: (what: keyof Chosen, language: Language) => Promise<void>
    /** Answers every open request of a level; true once it is done. */
    readonly answer: (level: GivenLevel, key: string, passphrase: string, language: Language) => Promise<boolean>
    readonly chooseIssuers: (language: Language) => Promise<void>
    readonly acceptIssuers: () => Promise<void>
    readonly clear: () => void
  }
}

/** See {@link createCertificatesStore}. */
export type CertificatesStore = StoreApi<CertificatesState>

/** Requests, confirmations and certificates, for the learner who asks and for whoever gives. The disk is the truth. */
export function createCertificatesStore(api: ApiClient): CertificatesStore {
  return createStore<CertificatesState>()((set, get) => {
    const open = async (learner: string): Promise<void> => {
      const reply = await api.listCertificates({ learner })
      set({ desk: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    const view = async (): Promise<void> => {
      const reply = await api.viewGiving()
      set({ giving: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    /** Does one thing and tells how it went; `null` where it failed. */
    const act = async <T>(work: () => Promise<Reply<T>>, told: (value: T) => Doing): Promise<T | null> => {
      if (get().doing.kind === 'busy') return null
      set({ doing: { kind: 'busy' } })
      const reply = await work()
      set({ doing: reply.ok ? told(reply.value) : { kind: 'failed', error: reply.error } })
      return reply.ok ? reply.value : null
    }
    const nothing = (): Doing => ({ kind: 'none' })
    const saved = (value: { readonly kind: 'saved'; readonly file: string } | { readonly kind: 'cancelled' }): Doing =>
      value.kind === 'saved' ? value : { kind: 'none' }
    return {
      desk: { kind: 'idle' },
      giving: { kind: 'idle' },
      chosen: { tykey: null, template: null },
      outcomes: [],
      unknownList: null,
      doing: { kind: 'none' },
      actions: {
        open,
        request: async (learner, pack, level, language) => {
          await act(() => api.requestCertificate({ learner, pack, level, language }), saved)
          await open(learner)
        },
        take: async (learner, language) => {
          await act(
            () => api.takeAnswer({ language }),
            (opened) => {
              if (opened === null) return { kind: 'none' }
              if (opened.kind === 'list') return { kind: 'listed', list: opened.list }
              const { marked, serials } = opened.answer
              return { kind: 'taken', marked, serials: serials.length }
            },
          )
          await open(learner)
        },
        save: async (learner, serial, language) => {
          await act(() => api.saveCertificate({ learner, serial, language }), saved)
        },
        view,
        makeKey: async (name, passphrase) => {
          await act(() => api.makeGivingKey({ name, passphrase }), nothing)
          await view()
        },
        choose: async (what, language) => {
          const reply = await api.chooseForGiving({ what, language })
          if (reply.ok) set({ chosen: { ...get().chosen, [what]: reply.value } })
          else set({ chosen: { ...get().chosen, [what]: null }, doing: { kind: 'failed', error: reply.error } })
        },
        answer: async (level, key, passphrase, language) => {
          set({ outcomes: [] })
          const outcomes = await act(() => api.answerRequests({ level, key, passphrase, language }), nothing)
          set({ outcomes: outcomes ?? [] })
          await view()
          return outcomes !== null
        },
        chooseIssuers: async (language) => {
          set({ unknownList: null })
          const reply = await api.chooseIssuers({ language })
          const details = reply.ok ? {} : reply.error.details
          if (!reply.ok && reply.error.code === 'issuers-unknown')
            set({
              unknownList: { list: String(details?.['list']), fingerprint: String(details?.['fingerprint']) },
              doing: { kind: 'none' },
            })
          else set({ doing: reply.ok ? { kind: 'none' } : { kind: 'failed', error: reply.error } })
          await view()
        },
        acceptIssuers: async () => {
          await act(() => api.acceptIssuers(), nothing)
          set({ unknownList: null })
          await view()
        },
        clear: () => set({ doing: { kind: 'none' }, outcomes: [], unknownList: null }),
      },
    }
  })
}
