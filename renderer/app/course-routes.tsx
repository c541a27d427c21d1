import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import type { LearnerView } from '#contract/learner.ts'
import { CourseScreen } from '#renderer/features/completion/course-screen.tsx'
import { EvaluationScreen } from '#renderer/features/completion/evaluation-screen.tsx'
import { RecordScreen } from '#renderer/features/completion/record-screen.tsx'
import { StatementScreen } from '#renderer/features/completion/statement-screen.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { CourseLoader } from './course-loader.tsx'
import { LearnerGate } from './learner-gate.tsx'
import styles from './module-loader.module.css'
import { routes } from './routes.ts'
import { usePacks } from './use-packs.ts'

/** A course at its address. */
export function CourseRoute() {
  const { pack } = routes.course.useParams()
  return (
    <LearnerGate>
      {(learner) => (
        <CourseLoader learner={learner.learner} pack={pack}>
          {(status) => <Course learner={learner} status={status} />}
        </CourseLoader>
      )}
    </LearnerGate>
  )
}

function Course({ learner, status }: { readonly learner: LearnerView; readonly status: CourseCompletionView }) {
  const intl = useIntl()
  const { packs, reload } = usePacks(learner.learner)
  const pack = packs.kind === 'ready' ? packs.value.find((one) => one.pack === status.pack) : undefined
  if (pack !== undefined) return <CourseScreen pack={pack} status={status} />
  if (packs.kind === 'failed' || packs.kind === 'ready') {
    const error =
      packs.kind === 'failed'
        ? packs.error
        : ({ code: 'pack-unknown', message: 'pack-unknown', details: { pack: status.pack } } as const)
    return (
      <Page title={intl.formatMessage({ id: 'course.failed' })}>
        <Problem error={error} onRetry={reload} />
      </Page>
    )
  }
  return (
    <div className={styles['frame']}>
      <Waiting />
    </div>
  )
}

/** The evaluation of a course; submitted, it leads to the statement. */
export function EvaluationRoute() {
  const { pack } = routes.evaluation.useParams()
  const navigate = useNavigate()
  return (
    <LearnerGate>
      {({ learner }) => (
        <CourseLoader learner={learner} pack={pack}>
          {(status) => (
            <EvaluationScreen
              status={status}
              onDone={() => void navigate({ to: '/learn/$pack/statement', params: { pack } })}
            />
          )}
        </CourseLoader>
      )}
    </LearnerGate>
  )
}

/** The statement of a course; signed, it leads to the record, or to what is still missing. */
export function StatementRoute() {
  const { pack } = routes.statement.useParams()
  const navigate = useNavigate()
  return (
    <LearnerGate>
      {({ learner, name }) => (
        <CourseLoader learner={learner} pack={pack}>
          {(status) => (
            <StatementScreen
              status={status}
              name={name}
              onDone={() =>
                void navigate({
                  to: status.evaluation === null ? '/learn/$pack' : '/learn/$pack/record',
                  params: { pack },
                })
              }
            />
          )}
        </CourseLoader>
      )}
    </LearnerGate>
  )
}

/** The completion record of a course. */
export function RecordRoute() {
  const { pack } = routes.record.useParams()
  return (
    <LearnerGate>
      {({ learner }) => (
        <CourseLoader learner={learner} pack={pack}>
          {(status) => <RecordScreen status={status} />}
        </CourseLoader>
      )}
    </LearnerGate>
  )
}
