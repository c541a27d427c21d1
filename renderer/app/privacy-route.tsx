import { useEffect } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import { PrivacyScreen } from '#renderer/features/privacy/privacy-screen.tsx'
import { ReceiptScreen } from '#renderer/features/privacy/receipt-screen.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** What is stored about whoever is learning, at its address; after an erasure its receipt. */
export function PrivacyRoute() {
  const language = useSession(({ session }) => languageOf(session))
  const receipt = useFeature('privacy', (state) => state.receipt)
  const file = useFeature('privacy', (state) => state.receiptFile)
  const saving = useFeature('privacy', (state) => state.erasing)
  const { saveReceipt, putAway } = useFeature('privacy', (state) => state.actions)
  if (receipt !== null) {
    return (
      <ReceiptScreen
        receipt={receipt}
        file={file}
        saving={saving}
        onSave={() => void saveReceipt(language)}
        onDone={putAway}
      />
    )
  }
  return <LearnerGate>{(learner) => <Stored learner={learner} />}</LearnerGate>
}

function Stored({ learner }: { readonly learner: LearnerView }) {
  const language = useSession(({ session }) => languageOf(session))
  const { leave } = useSession((state) => state.actions)
  const stored = useFeature('privacy', (state) => state.stored)
  const exporting = useFeature('privacy', (state) => state.exporting)
  const exported = useFeature('privacy', (state) => state.exported)
  const erasing = useFeature('privacy', (state) => state.erasing)
  const share = useFeature('privacy', (state) => state.share)
  const { load, exportAll, erase } = useFeature('privacy', (state) => state.actions)
  const { load: listAnew } = useFeature('learners', (state) => state.actions)
  const id = learner.learner
  useEffect(() => void load(id), [load, id])
  const handleErase = async () => {
    if (!(await erase(id))) return
    leave()
    await listAnew()
  }
  if (stored.kind === 'failed') return <Problem error={stored.error} onRetry={() => void load(id)} />
  if (stored.kind !== 'ready') return <Waiting />
  return (
    <PrivacyScreen
      name={learner.name}
      stored={stored.value}
      exporting={exporting}
      exported={exported}
      erasing={erasing}
      share={share}
      onExport={() => void exportAll(id, language)}
      onErase={() => void handleErase()}
    />
  )
}
