import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { MarkGiven, MarkView } from '#contract/reading.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** Whose marks: all of a learner, or those in one module. */
type MarksAsked = {
  readonly learner: string
  readonly only: { readonly pack: string; readonly module: string } | null
}

/** What was done last, until something else is: it can be undone where it took something away. */
type LastAct =
  | { readonly kind: 'none' }
  | { readonly kind: 'marked'; readonly mark: MarkView }
  | { readonly kind: 'removed'; readonly mark: MarkView }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** See {@link createNotesStore}. */
export type NotesState = {
  readonly asked: MarksAsked | null
  readonly language: Language
  readonly marks: Loadable<readonly MarkView[]>
  readonly last: LastAct
  readonly actions: {
    /** Reads marks anew; what is there of the same stays meanwhile. */
    readonly open: (asked: MarksAsked, language: Language) => Promise<void>
    /** Marks a passage or changes its note. True once it is on the disk. */
    readonly put: (mark: MarkGiven) => Promise<boolean>
    /** The same for a note in a dialog, which says itself why it could not be written; `null` once it is on the disk. */
    readonly write: (mark: MarkGiven) => Promise<ReplyError | null>
    readonly remove: (mark: MarkView) => Promise<void>
    /** Says no more of what was done last. */
    readonly forget: () => void
    /** Brings back what was removed, or takes away what was marked. */
    readonly undo: () => Promise<void>
    /** Writes all marks and notes to a file that is asked for. */
    readonly save: () => Promise<void>
  }
}

/** See {@link createNotesStore}. */
export type NotesStore = StoreApi<NotesState>

/** Marks and notes of the open screen. The disk is the truth: nothing is shown as marked that is not on it. */
export function createNotesStore(api: ApiClient): NotesStore {
  let opening = 0
  return createStore<NotesState>()((set, get) => {
    const reload = async () => {
      const { asked, language } = get()
      if (asked === null) return
      opening += 1
      const mine = opening
      const reply = await api.listMarks({ ...asked, language })
      if (mine !== opening) return
      set({ marks: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    const write = async (mark: MarkGiven, act: (view: MarkView) => LastAct): Promise<ReplyError | null> => {
      const { asked, language } = get()
      if (asked === null) return null
      const reply = await api.putMark({ learner: asked.learner, language, mark })
      if (!reply.ok) return reply.error
      set({ last: act(reply.value) })
      await reload()
      return null
    }
    const store = async (mark: MarkGiven, act: (view: MarkView) => LastAct): Promise<boolean> => {
      const error = await write(mark, act)
      if (error !== null) set({ last: { kind: 'failed', error } })
      return error === null && get().asked !== null
    }
    const marked = (mark: MarkView): LastAct => ({ kind: 'marked', mark })
    const drop = async (mark: MarkView, done: LastAct): Promise<void> => {
      const { asked } = get()
      if (asked === null) return
      const reply = await api.removeMark({ learner: asked.learner, id: mark.id })
      set({ last: reply.ok ? done : { kind: 'failed', error: reply.error } })
      if (reply.ok) await reload()
    }
    return {
      asked: null,
      language: 'en',
      marks: { kind: 'idle' },
      last: { kind: 'none' },
      actions: {
        open: async (asked, language) => {
          const before = get()
          const isSame = before.asked !== null && keyOf(before.asked) === keyOf(asked)
          set({
            asked,
            language,
            ...(isSame && before.marks.kind === 'ready' ? {} : { marks: { kind: 'loading' } }),
            ...(isSame ? {} : { last: { kind: 'none' } }),
          })
          await reload()
        },
        put: (mark) => store(mark, marked),
        write: (mark) => write(mark, marked),
        remove: (mark) => drop(mark, { kind: 'removed', mark }),
        forget: () => set({ last: { kind: 'none' } }),
        undo: async () => {
          const { last } = get()
          if (last.kind === 'removed') await store(givenOf(last.mark), () => ({ kind: 'none' }))
          if (last.kind === 'marked') await drop(last.mark, { kind: 'none' })
        },
        save: async () => {
          const { asked, language } = get()
          if (asked === null) return
          const reply = await api.saveNotes({ learner: asked.learner, language })
          if (!reply.ok) set({ last: { kind: 'failed', error: reply.error } })
          else if (reply.value.kind === 'saved') set({ last: { kind: 'saved', file: reply.value.file } })
        },
      },
    }
  })
}

/** A mark as it is given to the program. */
export function givenOf({ id, pack, module, language, heading, quote, prefix, suffix, note }: MarkView): MarkGiven {
  return { id, pack, module, language, heading, quote, prefix, suffix, note }
}

function keyOf({ learner, only }: MarksAsked): string {
  return only === null ? learner : `${learner}/${only.pack}/${only.module}`
}
