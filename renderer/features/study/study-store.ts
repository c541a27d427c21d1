import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AttemptView } from '#contract/attempt-view.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { ModuleView } from '#contract/library-view.ts'
import type { Question } from '#contract/question-view.ts'
import type { KeptDraft, ReadingPlace } from '#contract/reading.ts'
import type { ReleaseView } from '#contract/release.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { createKeepLater } from '#renderer/api/keep-later.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'
import { answerOf, type Draft, emptyDraft } from './draft.ts'
import { keptDraftsOf } from './kept-drafts.ts'
import { withRecorded } from './module-questions.ts'

/** Whose study of which module. */
export type StudyPlace = { readonly learner: string; readonly pack: string; readonly module: string }

/** See {@link createStudyStore}. */
export type StudyState = {
  readonly place: StudyPlace | null
  readonly language: Language
  /** The module with the attempt that is open in it. */
  readonly module: Loadable<ModuleView>
  /** Answers in the making, by `draftKey`; kept on the disk, too, until they are recorded. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** Answers on their way to the disk, or that did not get there, by `draftKey`. */
  readonly savings: Readonly<Record<string, Saving>>
  readonly handIn: Saving
  /** A paper of the examination on its way, or that was refused. */
  readonly beginning: Saving
  /** An instructor's release on its way, or that was refused. */
  readonly releasing: Saving
  /** The release that was taken in for the open module. */
  readonly release: ReleaseView | null
  /** Where each module was read last since the window opened, by `draftKey` with the question left out. */
  readonly places: Readonly<Record<string, ReadingPlace>>
  /** Why the last page opened could not be recorded as read; `null` once one was. */
  readonly readingFault: ReplyError | null
  readonly actions: {
    /** Brings a module to the screen; what is there already stays until the new is here, unless it is another. */
    readonly open: (place: StudyPlace, language: Language) => Promise<void>
    readonly retry: () => Promise<void>
    /** Remembers where the open module is read. */
    readonly visitPlace: (place: ReadingPlace) => void
    /** Records that a page was opened and in use for some milliseconds more. */
    readonly readPage: (place: Omit<StudyPlace, 'learner'>, page: string, activeMs: number) => Promise<void>
    /** Writes at once what waits to be written: places and drafts. */
    readonly keepNow: () => void
    readonly changeDraft: (question: string, draft: Draft) => void
    /** Adds time a question was in view of a focused window. */
    readonly addActiveMs: (question: string, ms: number) => void
    /** Records the draft of a question for good; opens an attempt with the first. True once it is on the disk. */
    readonly confirm: (question: Question) => Promise<boolean>
    /** Has a paper of the examination drawn and brings its questions to the screen. */
    readonly begin: () => Promise<void>
    /** Asks for an instructor's release by the system's dialog and takes it in. */
    readonly takeRelease: () => Promise<void>
    /** Hands the open attempt in and gives its id; `null` when that failed. */
    readonly submit: () => Promise<string | null>
  }
}

/** See {@link createStudyStore}. */
export type StudyStore = StoreApi<StudyState>

/** How long an answer in the making may wait for the disk, and how often the place of reading is written at most. */
const draftDelayMs = 300
const placeDelayMs = 1500

/** Reading and answering one module at a time. The disk is the truth; drafts live here until they are on it. */
export function createStudyStore(api: ApiClient): StudyStore {
  let opening = 0
  let patches = 0
  const activeMs = new Map<string, number>()
  const drafting = createKeepLater(draftDelayMs)
  const placing = createKeepLater(placeDelayMs)
  return createStore<StudyState>()((set, get) => {
    const patchModule = (place: StudyPlace, change: (module: ModuleView) => ModuleView) => {
      const state = get()
      if (state.module.kind !== 'ready' || state.place === null || !isSamePlace(state.place, place)) return
      patches += 1
      set({ module: { kind: 'ready', value: change(state.module.value) } })
    }
    /** The module as it is on the disk; read once more when an answer or a page came to the one on the screen meanwhile. */
    const readModule = async (
      place: StudyPlace,
      language: Language,
      mine: number,
    ): ReturnType<ApiClient['openModule']> => {
      const before = patches
      const reply = await api.openModule({ ...place, language })
      return mine === opening && patches !== before ? readModule(place, language, mine) : reply
    }
    const setSaving = (key: string, saving: Saving) => set({ savings: { ...get().savings, [key]: saving } })

    const openAttempt = async (place: StudyPlace): Promise<AttemptView | ReplyError> => {
      const { module, language } = get()
      if (module.kind === 'ready' && module.value.openAttempt !== null) return module.value.openAttempt
      const reply = await api.resumeAttempt({ ...place, language })
      if (!reply.ok) return reply.error
      patchModule(place, (view) => ({ ...view, openAttempt: view.openAttempt ?? reply.value }))
      return reply.value
    }

    return {
      place: null,
      language: 'en',
      module: { kind: 'idle' },
      drafts: {},
      savings: {},
      handIn: { kind: 'idle' },
      beginning: { kind: 'idle' },
      releasing: { kind: 'idle' },
      release: null,
      places: {},
      readingFault: null,
      actions: {
        open: async (place, language) => {
          const state = get()
          const isHere = state.place !== null && isSamePlace(state.place, place)
          if (isHere && state.language === language && state.module.kind === 'ready') return
          opening += 1
          const mine = opening
          const isKept = isHere && state.module.kind === 'ready'
          set({
            place,
            language,
            ...(isKept ? {} : { module: { kind: 'loading' }, ...nothingAsked }),
          })
          const reply = await readModule(place, language, mine)
          if (mine !== opening) return
          if (!reply.ok) set({ module: { kind: 'failed', error: reply.error } })
          else {
            const drafts = { ...keptDraftsOf(reply.value, (question) => draftKey(place, question)), ...get().drafts }
            set({ module: { kind: 'ready', value: reply.value }, drafts })
          }
        },
        retry: async () => {
          const { place, language, actions } = get()
          if (place !== null) await actions.open(place, language)
        },
        visitPlace: (reading) => {
          const { place, places } = get()
          if (place === null) return
          const key = draftKey(place, '')
          const { learner, pack, module } = place
          set({ places: { ...places, [key]: reading } })
          placing.put(key, () => void api.keepPlace({ learner, pack, module, place: reading }))
        },
        keepNow: () => {
          drafting.flush()
          placing.flush()
        },
        readPage: async (where, page, ms) => {
          const learner = get().place?.learner
          if (learner === undefined) return
          const place = { ...where, learner }
          const reply = await api.readPage({ ...place, page, activeMs: ms })
          set({ readingFault: reply.ok ? null : reply.error })
          if (reply.ok) patchModule(place, (view) => ({ ...view, reading: reply.value }))
        },
        changeDraft: (question, draft) => {
          const { place, drafts } = get()
          if (place === null) return
          const key = draftKey(place, question)
          const { learner, pack, module } = place
          set({ drafts: { ...drafts, [key]: draft } })
          // Where it cannot be written it stays on the screen; what then is recorded says so if the disk is full.
          drafting.put(key, () => void api.keepDraft({ learner, pack, module, question, draft: keptFormOf(draft) }))
        },
        addActiveMs: (question, ms) => {
          const { place } = get()
          if (place === null) return
          const key = draftKey(place, question)
          activeMs.set(key, (activeMs.get(key) ?? 0) + ms)
        },
        confirm: async (question) => {
          const { place, language, drafts, savings } = get()
          if (place === null) return false
          const key = draftKey(place, question.id)
          const answer = answerOf(question, drafts[key] ?? emptyDraft(question))
          if (answer === null || savings[key]?.kind === 'saving') return false
          setSaving(key, { kind: 'saving' })
          const attempt = await openAttempt(place)
          if ('code' in attempt) {
            setSaving(key, { kind: 'failed', error: attempt })
            return false
          }
          // The program forgets the draft with the answer; nothing may bring it back.
          drafting.drop((waiting) => waiting === key)
          const { learner } = place
          const ms = activeMs.get(key)
          const reply = await api.answerQuestion({
            learner,
            attempt: attempt.attempt,
            question: question.id,
            language,
            answer,
            activeMs: ms === undefined ? null : Math.round(ms),
          })
          // The answer may have reached the disk although its reply never came back: then what is there is shown.
          if (!reply.ok && reply.error.code === 'question-answered') {
            const seen = await api.reviewAttempt({ learner, attempt: attempt.attempt, language })
            if (seen.ok) patchModule(place, (module) => ({ ...module, openAttempt: seen.value }))
            setSaving(key, seen.ok ? { kind: 'idle' } : { kind: 'failed', error: reply.error })
            return seen.ok
          }
          if (!reply.ok) {
            setSaving(key, { kind: 'failed', error: reply.error })
            return false
          }
          patchModule(place, (module) => withRecorded(module, attempt, question, reply.value))
          activeMs.delete(key)
          const { [key]: _, ...otherDrafts } = get().drafts
          set({ drafts: otherDrafts })
          setSaving(key, { kind: 'idle' })
          return true
        },
        begin: async () => {
          const { place, language, beginning } = get()
          if (place === null || beginning.kind === 'saving') return
          set({ beginning: { kind: 'saving' } })
          const begun = await api.resumeAttempt({ ...place, language })
          const opened = begun.ok ? await api.openModule({ ...place, language }) : null
          const here = get().place
          if (here === null || !isSamePlace(here, place)) return
          if (!begun.ok) set({ beginning: { kind: 'failed', error: begun.error } })
          else if (opened?.ok === true) {
            set({ beginning: { kind: 'idle' }, module: { kind: 'ready', value: opened.value } })
          } else if (opened !== null) set({ beginning: { kind: 'failed', error: opened.error } })
        },
        takeRelease: async () => {
          const { place, language, releasing } = get()
          if (place === null || releasing.kind === 'saving') return
          set({ releasing: { kind: 'saving' } })
          const taken = await api.takeRelease({ ...place, language })
          const opened = taken.ok && taken.value !== null ? await api.openModule({ ...place, language }) : null
          const here = get().place
          if (here === null || !isSamePlace(here, place)) return
          set({
            releasing: taken.ok ? { kind: 'idle' } : { kind: 'failed', error: taken.error },
            release: taken.ok ? taken.value : null,
            ...(opened?.ok === true ? { module: { kind: 'ready', value: opened.value } } : {}),
          })
        },
        submit: async () => {
          const { place, language, module, handIn } = get()
          if (place === null || module.kind !== 'ready' || handIn.kind === 'saving') return null
          const attempt = module.value.openAttempt
          if (attempt === null) return null
          set({ handIn: { kind: 'saving' } })
          const reply = await api.submitAttempt({ learner: place.learner, attempt: attempt.attempt, language })
          if (!reply.ok) {
            set({ handIn: { kind: 'failed', error: reply.error } })
            return null
          }
          const prefix = draftKey(place, '')
          drafting.drop((key) => key.startsWith(prefix))
          const kept = Object.entries(get().drafts).filter(([key]) => !key.startsWith(prefix))
          opening += 1
          set({
            handIn: { kind: 'idle' },
            module: { kind: 'idle' },
            place: null,
            drafts: Object.fromEntries(kept),
            savings: {},
          })
          return attempt.attempt
        },
      },
    }
  })
}

/** Nothing was asked of the module yet. */
const nothingAsked = {
  handIn: { kind: 'idle' },
  beginning: { kind: 'idle' },
  releasing: { kind: 'idle' },
  release: null,
} as const

/** Names a question of a module for one learner. Ids are the same in both languages, so a draft outlives a change of it. */
export function draftKey({ learner, pack, module }: StudyPlace, question: string): string {
  return `${learner}/${pack}/${module}/${question}`
}

/** A draft as it is sent: a choice that is missing apart from one that is made. */
function keptFormOf(draft: Draft): KeptDraft {
  if (draft.type !== 'single' && draft.type !== 'true-false') return draft
  const { type, choice } = draft
  return choice === null ? { type, choice } : { type, choice }
}

function isSamePlace(a: StudyPlace, b: StudyPlace): boolean {
  return a.learner === b.learner && a.pack === b.pack && a.module === b.module
}
