import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { Language } from '#contract/language.ts'
import type { MarkingDesk, ReturnOutcome, WaitingAnswer } from '#contract/marking.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { createKeepLater } from '#renderer/api/keep-later.ts'
import type { Loadable } from '#renderer/api/loadable.ts'

/** What was given for one answer: the part of it that somebody changes. */
export type Given = Pick<WaitingAnswer, 'levels' | 'comment'>

/** What handing back came to. */
export type Returning =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly outcomes: readonly ReturnOutcome[] }
  | { readonly kind: 'failed'; readonly error: ReplyError }

/** See {@link createMarkingStore}. */
export type MarkingState = {
  readonly desk: Loadable<MarkingDesk>
  /** What stood there before each change to an answer, the newest last, by {@link nameOf}. */
  readonly before: Readonly<Record<string, readonly Given[]>>
  /** Why the latest change was not kept; `null` when it was. */
  readonly notKept: ReplyError | null
  readonly returning: Returning
  /** The keys of a sealed examination that were chosen, by name. */
  readonly tykey: string | null
  readonly actions: {
    readonly load: (language: Language) => Promise<void>
    readonly give: (answer: WaitingAnswer, given: Given) => void
    /** Takes the latest change to an answer back. */
    readonly undo: (answer: WaitingAnswer) => void
    readonly chooseTykey: (language: Language) => Promise<void>
    /** Asks for a folder and writes the files; true once it is done. */
    readonly giveBack: (key: string, passphrase: string, language: Language) => Promise<boolean>
    /** Keeps what waits to be kept, and forgets what was told. */
    readonly leave: () => void
  }
}

/** See {@link createMarkingStore}. */
export type MarkingStore = StoreApi<MarkingState>

/** A change is on the disk this long after it, whoever types on. */
const keepDelayMs = 400

/** Answers of a class that a person marks. What is given is kept as one goes. */
export function createMarkingStore(api: ApiClient): MarkingStore {
  const keeping = createKeepLater(keepDelayMs)
  return createStore<MarkingState>()((set, get) => {
    const change = (answer: WaitingAnswer, given: Given): void => {
      const { desk } = get()
      if (desk.kind !== 'ready' || answer.returnedAt !== null) return
      const name = nameOf(answer)
      const isWhole = answer.question.type === 'open' && given.levels.length === answer.question.rubric.length
      const answers = desk.value.answers.map((one) => (nameOf(one) === name ? { ...one, ...given, isWhole } : one))
      set({ desk: { kind: 'ready', value: { ...desk.value, answers } } })
      keeping.put(name, () => {
        const { learner, attempt, question } = answer
        void api
          .keepMark({ learner, attempt, question: question.id, ...given })
          .then((reply) => set({ notKept: reply.ok ? null : reply.error }))
      })
    }
    const load = async (language: Language): Promise<void> => {
      const reply = await api.viewMarking({ language })
      set({ desk: reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'failed', error: reply.error } })
    }
    return {
      desk: { kind: 'idle' },
      before: {},
      notKept: null,
      returning: { kind: 'none' },
      tykey: null,
      actions: {
        load,
        give: (answer, given) => {
          const name = nameOf(answer)
          const { before } = get()
          const { levels, comment } = answer
          set({ before: { ...before, [name]: [...(before[name] ?? []), { levels, comment }] } })
          change(answer, given)
        },
        undo: (answer) => {
          const name = nameOf(answer)
          const { before } = get()
          const last = before[name]?.at(-1)
          if (last === undefined) return
          set({ before: { ...before, [name]: before[name]?.slice(0, -1) ?? [] } })
          change(answer, last)
        },
        chooseTykey: async (language) => {
          const reply = await api.chooseForGiving({ what: 'tykey', language })
          if (reply.ok) set({ tykey: reply.value })
          else set({ tykey: null, returning: { kind: 'failed', error: reply.error } })
        },
        giveBack: async (key, passphrase, language) => {
          if (get().returning.kind === 'busy') return false
          keeping.flush()
          set({ returning: { kind: 'busy' } })
          const reply = await api.returnMarks({ key, passphrase, language })
          set({
            returning: !reply.ok
              ? { kind: 'failed', error: reply.error }
              : reply.value === null
                ? { kind: 'none' }
                : { kind: 'done', outcomes: reply.value },
          })
          await load(language)
          return reply.ok && reply.value !== null
        },
        leave: () => {
          keeping.flush()
          set({ before: {}, notKept: null, returning: { kind: 'none' } })
        },
      },
    }
  })
}

/** The name of an answer among all that wait. */
export function nameOf({ learner, attempt, question }: WaitingAnswer): string {
  return `${learner} ${attempt} ${question.id}`
}
