import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AttemptSummary, AttemptView } from '#contract/attempt-view.ts'
import type { Language } from '#contract/language.ts'
import type { ModuleView } from '#contract/library-view.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import type { StudyPlace } from '../study-store.ts'

/** An attempt with what stands round it. */
export type ResultValue = {
  /** The attempt asked for; `null` where only the history was. */
  readonly attempt: AttemptView | null
  /** All attempts at the module, the latest first. */
  readonly history: readonly AttemptSummary[]
  /** The module as the pack has it now; `null` when it is gone, which leaves the attempt readable all the same. */
  readonly module: ModuleView | null
}

type Asked = StudyPlace & { readonly attempt: string | null }

/** See {@link createResultStore}. */
export type ResultState = {
  readonly asked: Asked | null
  readonly result: Loadable<ResultValue>
  readonly actions: {
    readonly open: (asked: Asked, language: Language) => Promise<void>
  }
}

/** See {@link createResultStore}. */
export type ResultStore = StoreApi<ResultState>

/** What became of attempts at a module, read anew from the record each time it is opened. */
export function createResultStore(api: ApiClient): ResultStore {
  let opening = 0
  return createStore<ResultState>()((set, get) => ({
    asked: null,
    result: { kind: 'idle' },
    actions: {
      open: async (asked, language) => {
        const before = get()
        opening += 1
        const mine = opening
        const isHere = before.asked !== null && keyOf(before.asked) === keyOf(asked) && before.result.kind === 'ready'
        set({ asked, ...(isHere ? {} : { result: { kind: 'loading' } }) })
        const { learner, pack, module, attempt } = asked
        const [view, history, current] = await Promise.all([
          attempt === null ? null : api.reviewAttempt({ learner, attempt, language }),
          api.listAttempts({ learner, pack, module }),
          api.openModule({ learner, pack, module, language }),
        ])
        if (mine !== opening) return
        if (view !== null && !view.ok) set({ result: { kind: 'failed', error: view.error } })
        else if (!history.ok) set({ result: { kind: 'failed', error: history.error } })
        else {
          const value = {
            attempt: view === null ? null : view.value,
            history: history.value,
            module: current.ok ? current.value : null,
          }
          set({ result: { kind: 'ready', value } })
        }
      },
    },
  }))
}

function keyOf({ learner, pack, module, attempt }: Asked): string {
  return [learner, pack, module, attempt ?? ''].join('/')
}
