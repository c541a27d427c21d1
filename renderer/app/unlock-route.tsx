import { useCallback, useEffect, useState } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import { CodeSheetScreen } from '#renderer/features/protection/code-sheet-screen.tsx'
import { UnlockScreen } from '#renderer/features/protection/unlock-screen.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** In place of any screen of a learner who is locked; opens where the learner was. */
export function UnlockRoute({ learner }: { readonly learner: LearnerView }) {
  const language = useSession(({ session }) => languageOf(session))
  const { showLearner } = useSession((state) => state.actions)
  const status = useFeature('protection', (state) => state.status)
  const of = useFeature('protection', (state) => state.learner)
  const work = useFeature('protection', (state) => state.work)
  const saved = useFeature('protection', (state) => state.saved)
  const code = useFeature('protection', (state) => state.code)
  const actions = useFeature('protection', (state) => state.actions)
  const { load } = actions
  /** A code that was made elsewhere waits for the passphrase like everything else; one that let somebody in is shown here. */
  const [isLetIn, setIsLetIn] = useState(false)
  const id = learner.learner
  useEffect(() => void load(id), [load, id])
  const handleWaited = useCallback(() => void load(id), [load, id])
  const show = (opened: LearnerView | null): boolean => {
    if (opened !== null) showLearner(opened)
    return opened !== null
  }
  if (isLetIn && code !== null) {
    return (
      <CodeSheetScreen
        name={learner.name}
        code={code}
        saved={saved}
        work={work}
        onPrint={() => window.print()}
        onSave={() => void actions.saveCode(language)}
        onKept={() => {
          actions.keepCode()
          showLearner({ ...learner, lock: 'open' })
        }}
      />
    )
  }
  if (status.kind === 'failed') return <Problem error={status.error} onRetry={handleWaited} />
  if (status.kind !== 'ready' || of !== id) return <Waiting />
  return (
    <UnlockScreen
      name={learner.name}
      status={status.value}
      work={work}
      saved={saved}
      onUnlock={async (passphrase) => show(await actions.unlock(passphrase))}
      onRecover={async (typed, next) => show(await actions.recover(typed, next))}
      onRequestHelp={() => void actions.requestHelp(language)}
      onAcceptHelp={async (next) => {
        const isAccepted = await actions.acceptHelp(next, language)
        setIsLetIn(isAccepted)
        return isAccepted
      }}
      onWaited={handleWaited}
    />
  )
}
