import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CompletionRecordView, CourseCompletionView, SavedFile } from '#contract/completion.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'
import { type EvaluationDraft, emptyEvaluation, evaluationOf } from './evaluation-draft.ts'

/** Whose course. */
export type CoursePlace = { readonly learner: string; readonly pack: string }

/** What became of the paper: not asked for, on its way, where it lies, or why it does not. */
export type PaperSaving = Saving | Extract<SavedFile, { kind: 'saved' }>

/** See {@link createCompletionStore}. */
export type CompletionState = {
  readonly place: CoursePlace | null
  readonly language: Language
  readonly status: Loadable<CourseCompletionView>
  readonly record: Loadable<CompletionRecordView>
  /** Evaluations in the making, by `courseKey`; kept until submitted or the window closes. */
  readonly drafts: Readonly<Record<string, EvaluationDraft>>
  /** The evaluation or the signature on its way to the disk. */
  readonly recording: Saving
  readonly paper: PaperSaving
  readonly actions: {
    /** Reads anew where the learner is; what is shown stays meanwhile, unless it is of another course. */
    readonly open: (place: CoursePlace, language: Language) => Promise<void>
    /** Reads the completion record of the open course, and gives it its number the first time. */
    readonly openRecord: () => Promise<void>
    readonly changeDraft: (draft: EvaluationDraft) => void
    /** Submits the draft of the open course. True once it is on the disk. */
    readonly evaluate: () => Promise<boolean>
    /** Signs the statement in the language on screen. True once it is on the disk. */
    readonly sign: (name: string) => Promise<boolean>
    readonly savePaper: () => Promise<void>
    readonly showPaper: () => Promise<void>
  }
}

/** See {@link createCompletionStore}. */
export type CompletionStore = StoreApi<CompletionState>

/** Completing one course at a time. The disk is the truth; an evaluation lives here until it is on it. */
export function createCompletionStore(api: ApiClient): CompletionStore {
  let opening = 0
  return createStore<CompletionState>()((set, get) => {
    /** Asks for something that is recorded; its answer is where the learner is then. */
    const recordBy = async (
      ask: (place: CoursePlace & { readonly language: Language }) => ReturnType<ApiClient['courseStatus']>,
    ): Promise<boolean> => {
      const { place, language, recording } = get()
      if (place === null || recording.kind === 'saving') return false
      set({ recording: { kind: 'saving' } })
      const reply = await ask({ ...place, language })
      if (reply.ok && isHere(place)) set({ status: { kind: 'ready', value: reply.value } })
      set({ recording: reply.ok ? { kind: 'idle' } : { kind: 'failed', error: reply.error } })
      return reply.ok
    }
    const isHere = (place: CoursePlace) => {
      const now = get().place
      return now !== null && courseKey(now) === courseKey(place)
    }
    const failed = (error: ReplyError) => ({ kind: 'failed', error }) as const

    return {
      place: null,
      language: 'en',
      status: { kind: 'idle' },
      record: { kind: 'idle' },
      drafts: {},
      recording: { kind: 'idle' },
      paper: { kind: 'idle' },
      actions: {
        open: async (place, language) => {
          opening += 1
          const mine = opening
          const isKept = isHere(place) && get().status.kind === 'ready'
          const blank = {
            status: { kind: 'loading' },
            record: { kind: 'idle' },
            recording: { kind: 'idle' },
            paper: { kind: 'idle' },
          } as const
          set({ place, language, ...(isKept ? {} : blank) })
          const reply = await api.courseStatus({ ...place, language })
          if (mine !== opening) return
          set({ status: reply.ok ? { kind: 'ready', value: reply.value } : failed(reply.error) })
        },
        openRecord: async () => {
          const { place, language, record } = get()
          if (place === null || record.kind === 'loading' || record.kind === 'ready') return
          set({ record: { kind: 'loading' } })
          const reply = await api.openRecord({ ...place, language })
          if (isHere(place)) set({ record: reply.ok ? { kind: 'ready', value: reply.value } : failed(reply.error) })
        },
        changeDraft: (draft) => {
          const { place, drafts } = get()
          if (place !== null) set({ drafts: { ...drafts, [courseKey(place)]: draft } })
        },
        evaluate: () => {
          const { place, drafts } = get()
          const given = place === null ? null : evaluationOf(drafts[courseKey(place)] ?? emptyEvaluation)
          return given === null ? Promise.resolve(false) : recordBy((where) => api.evaluateCourse({ ...where, given }))
        },
        sign: (name) =>
          recordBy((where) => api.signStatement({ ...where, given: { text: attestationTexts[where.language], name } })),
        savePaper: async () => {
          const { place, language, paper } = get()
          if (place === null || paper.kind === 'saving') return
          set({ paper: { kind: 'saving' } })
          const reply = await api.saveRecord({ ...place, language })
          if (!isHere(place)) return
          if (!reply.ok) set({ paper: failed(reply.error) })
          // Whoever thinks better of it is left with what was there before.
          else set({ paper: reply.value.kind === 'saved' ? reply.value : paper })
        },
        showPaper: async () => {
          await api.showSavedRecord()
        },
      },
    }
  })
}

/** One name for a learner's course. */
export function courseKey({ learner, pack }: CoursePlace): string {
  return `${learner}/${pack}`
}
