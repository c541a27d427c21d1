import { type ReactNode, useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { VerifyLink } from '#renderer/ui/verify-link.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { useCompletion } from './completion-context.ts'
import { CourseTrail } from './course-trail.tsx'
import { DoneCard } from './done-card.tsx'
import { RecordPaper } from './record-paper.tsx'
import styles from './record-screen.module.css'
import { SavePaper } from './save-paper.tsx'

type RecordScreenProps = {
  readonly status: CourseCompletionView
  /** What others can make of the record. */
  readonly after: ReactNode
}

/** The completion record: what the paper says, what it is worth, and the way to keep it. */
export function RecordScreen({ status, after }: RecordScreenProps) {
  const intl = useIntl()
  const record = useCompletion((state) => state.record)
  const { openRecord } = useCompletion(({ actions }) => actions)
  const isThere = status.isComplete || status.record !== null
  useEffect(() => {
    if (isThere) void openRecord()
  }, [isThere, openRecord])
  return (
    <Page title={intl.formatMessage({ id: 'record.title' })} before={<CourseTrail status={status} />}>
      {isThere ? null : (
        <DoneCard pack={status.pack} next="course" isDone={false}>
          <FormattedMessage id="record.notYet" />
        </DoneCard>
      )}
      {isThere && (record.kind === 'idle' || record.kind === 'loading') ? <Waiting /> : null}
      {record.kind === 'failed' ? <Problem error={record.error} onRetry={() => void openRecord()} /> : null}
      {record.kind === 'ready' ? (
        <div className={styles['desk']}>
          <RecordPaper facts={record.value.facts} />
          <div className={styles['aside']}>
            <SavePaper />
            <section className={styles['level']}>
              <h2 className={styles['heading']}>
                <FormattedMessage id="record.level.self-recorded" />
              </h2>
              <p>
                <FormattedMessage id="record.level.is" />
              </p>
              <p>
                <FormattedMessage id="record.level.isNot" />
              </p>
              <p>
                <FormattedMessage id="record.level.office" />
              </p>
            </section>
            <section className={styles['check']}>
              <VerifyLink />
              <p>
                <FormattedMessage id="record.verify" />
              </p>
            </section>
          </div>
        </div>
      ) : null}
      <div className={styles['after']}>{after}</div>
    </Page>
  )
}
