import { useEffect } from 'react'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The packs for a learner, read anew when a screen that shows them opens or the language changes. */
export function usePacks(learner: string): {
  readonly packs: Loadable<readonly PackView[]>
  readonly reload: () => void
} {
  const language = useSession(({ session }) => languageOf(session))
  const packs = useFeature('library', (state) => state.packs)
  const load = useFeature('library', (state) => state.actions.load)
  useEffect(() => void load(learner, language), [load, learner, language])
  return { packs, reload: () => void load(learner, language) }
}

/** A step of a course: one of its modules, or after them its examination. */
export type Step = {
  readonly pack: PackView
  readonly module: ModuleLine
  /** Place among the modules, from 1; `null` for the examination. */
  readonly number: number | null
}

/**
 * The step to go on with: the first in progress, else the first not passed or not started, else one that waits to be
 * marked, else none.
 */
export function stepToContinue(packs: Loadable<readonly PackView[]>): Step | null {
  if (packs.kind !== 'ready') return null
  const all = packs.value.flatMap((pack): readonly Step[] => [
    ...pack.modules.map((module, index) => ({ pack, module, number: index + 1 })),
    ...(pack.examination === null ? [] : [{ pack, module: pack.examination, number: null }]),
  ])
  return (
    all.find(({ module }) => module.standing.kind === 'in-progress') ??
    all.find(({ module }) => module.standing.kind !== 'passed' && module.standing.kind !== 'waiting') ??
    all.find(({ module }) => module.standing.kind === 'waiting') ??
    null
  )
}
