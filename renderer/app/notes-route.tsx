import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { LearnerView } from '#contract/learner.ts'
import { NotesScreen } from '#renderer/features/study/notes/notes-screen.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LearnerGate } from './learner-gate.tsx'
import styles from './module-loader.module.css'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** A learner's marks and notes at their address. */
export function NotesRoute() {
  return <LearnerGate>{(learner) => <Notes learner={learner} />}</LearnerGate>
}

function Notes({ learner: { learner, lock } }: { readonly learner: LearnerView }) {
  const intl = useIntl()
  const language = useSession(({ session }) => languageOf(session))
  const asked = useFeature('notes', (state) => state.asked)
  const marks = useFeature('notes', (state) => state.marks)
  const open = useFeature('notes', (state) => state.actions.open)
  useEffect(() => void open({ learner, only: null }, language), [open, learner, language])
  const isHere = asked?.learner === learner && asked.only === null
  if (isHere && marks.kind === 'ready') return <NotesScreen marks={marks.value} isProtected={lock !== 'none'} />
  if (isHere && marks.kind === 'failed') {
    return (
      <Page title={intl.formatMessage({ id: 'notes.failed' })}>
        <Problem error={marks.error} onRetry={() => void open({ learner, only: null }, language)} />
      </Page>
    )
  }
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}
