import { useEffect } from 'react'
import type { CourseCompletionView } from '#contract/completion.ts'
import { CertificateDesk } from '#renderer/features/certificates/certificate-desk.tsx'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

type CertificatePlaceProps = { readonly learner: string; readonly status: CourseCompletionView }

/** Asking for a confirmation and a certificate of a course, and what came back. */
export function CertificatePlace({ learner, status }: CertificatePlaceProps) {
  const language = useSession(({ session }) => languageOf(session))
  const desk = useFeature('certificates', (state) => state.desk)
  const doing = useFeature('certificates', (state) => state.doing)
  const { open, request, take, save, clear } = useFeature('certificates', (state) => state.actions)
  const { open: reread } = useFeature('completion', (state) => state.actions)
  const { pack, examination, isComplete } = status
  useEffect(() => void open(learner), [open, learner])
  useEffect(() => clear, [clear])
  const isUnmarked = examination !== 'none' && examination.kind === 'waiting'
  return (
    <CertificateDesk
      pack={pack}
      desk={desk}
      doing={doing}
      canAsk={isComplete || isUnmarked}
      onRequest={(level) => void request(learner, pack, level, language)}
      onTake={() => void take(learner, language).then(() => reread({ learner, pack }, language))}
      onSave={(serial) => void save(learner, serial, language)}
    />
  )
}
