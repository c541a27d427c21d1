import { useEffect } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import { ProtectionScreen } from '#renderer/features/protection/protection-screen.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The passphrase of whoever is learning, at its address. */
export function ProtectionRoute() {
  return <LearnerGate>{(learner) => <Protection learner={learner} />}</LearnerGate>
}

function Protection({ learner }: { readonly learner: LearnerView }) {
  const language = useSession(({ session }) => languageOf(session))
  const { showLearner } = useSession((state) => state.actions)
  const of = useFeature('protection', (state) => state.learner)
  const status = useFeature('protection', (state) => state.status)
  const work = useFeature('protection', (state) => state.work)
  const isDone = useFeature('protection', (state) => state.isDone)
  const code = useFeature('protection', (state) => state.code)
  const saved = useFeature('protection', (state) => state.saved)
  const actions = useFeature('protection', (state) => state.actions)
  const { load } = actions
  const { load: listAnew } = useFeature('learners', (state) => state.actions)
  const id = learner.learner
  useEffect(() => void load(id), [load, id])
  if (status.kind === 'failed') return <Problem error={status.error} onRetry={() => void load(id)} />
  if (status.kind !== 'ready' || of !== id) return <Waiting />
  /** The session learns what became of the lock, so that the rail and the gate show it. */
  const follow = async (done: Promise<boolean>, lock: LearnerView['lock']): Promise<boolean> => {
    const isGood = await done
    if (!isGood) return false
    showLearner({ ...learner, lock })
    await listAnew()
    return true
  }
  return (
    <ProtectionScreen
      name={learner.name}
      status={status.value}
      work={work}
      isDone={isDone}
      code={code}
      saved={saved}
      onSet={(passphrase) => follow(actions.set(passphrase), 'open')}
      onChange={actions.change}
      onRemove={(passphrase) => follow(actions.remove(passphrase), 'none')}
      onNewCode={actions.newCode}
      onReopen={actions.reopen}
      onMoveOut={(passphrase) => actions.moveOut(passphrase, language)}
      onPrint={() => window.print()}
      onSaveCode={() => void actions.saveCode(language)}
      onKept={actions.keepCode}
      onChooseHelp={() => void actions.chooseHelp(language)}
      onDismissHelp={() => void actions.dismissHelp()}
    />
  )
}
