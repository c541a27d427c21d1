import { useEffect } from 'react'
import type { PackView } from '#contract/library-view.ts'
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

/** The module to go on with: the first in progress, else the first not passed or not started, else none. */
export function moduleToContinue(
  packs: Loadable<readonly PackView[]>,
): { readonly pack: PackView; readonly index: number } | null {
  if (packs.kind !== 'ready') return null
  const all = packs.value.flatMap((pack) => pack.modules.map((module, index) => ({ pack, index, module })))
  return (
    all.find(({ module }) => module.standing.kind === 'in-progress') ??
    all.find(({ module }) => module.standing.kind !== 'passed') ??
    null
  )
}
