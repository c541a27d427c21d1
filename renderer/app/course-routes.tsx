import { useNavigate } from '@tanstack/react-router'
import { CourseScreen } from '#renderer/features/completion/course-screen.tsx'
import { EvaluationScreen } from '#renderer/features/completion/evaluation-screen.tsx'
import { RecordScreen } from '#renderer/features/completion/record-screen.tsx'
import { StatementScreen } from '#renderer/features/completion/statement-screen.tsx'
import { CertificatePlace } from './certificate-place.tsx'
import { CourseLoader } from './course-loader.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { PackLoader } from './pack-loader.tsx'
import { routes } from './routes.ts'

/** A course at its address. */
export function CourseRoute() {
  const { pack } = routes.course.useParams()
  return (
    <LearnerGate>
      {({ learner }) => (
        <CourseLoader learner={learner} pack={pack}>
          {(status) => (
            <PackLoader learner={learner} pack={pack}>
              {(view) => <CourseScreen pack={view} status={status} />}
            </PackLoader>
          )}
        </CourseLoader>
      )}
    </LearnerGate>
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
            <PackLoader learner={learner} pack={pack}>
              {(view) => (
                <StatementScreen
                  pack={view}
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
            </PackLoader>
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
          {(status) => <RecordScreen status={status} after={<CertificatePlace learner={learner} status={status} />} />}
        </CourseLoader>
      )}
    </LearnerGate>
  )
}
