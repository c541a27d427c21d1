import { AttemptsScreen } from '#renderer/features/study/result/attempts-screen.tsx'
import { ResultScreen } from '#renderer/features/study/result/result-screen.tsx'
import { ReviewScreen } from '#renderer/features/study/result/review-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { ResultLoader } from './result-loader.tsx'
import { routes } from './routes.ts'

/** All attempts at a module. */
export function AttemptsRoute() {
  const place = routes.attempts.useParams()
  return (
    <LearnerGate>
      {({ learner }) => (
        <ResultLoader learner={learner} {...place} attempt={null}>
          {(value) => <AttemptsScreen place={place} value={value} />}
        </ResultLoader>
      )}
    </LearnerGate>
  )
}

/** What an attempt came to. */
export function ResultRoute() {
  const place = routes.result.useParams()
  return (
    <LearnerGate>
      {({ learner }) => (
        <ResultLoader learner={learner} {...place}>
          {(value) =>
            value.attempt === null ? null : (
              <ResultScreen key={value.attempt.attempt} attempt={value.attempt} value={value} />
            )
          }
        </ResultLoader>
      )}
    </LearnerGate>
  )
}

/** One question of an attempt as it was answered. */
export function ReviewRoute() {
  const { question, ...place } = routes.review.useParams()
  return (
    <LearnerGate>
      {({ learner }) => (
        <ResultLoader learner={learner} {...place}>
          {({ attempt, module }) =>
            attempt === null ? null : (
              <ReviewScreen key={question} attempt={attempt} question={question} module={module} />
            )
          }
        </ResultLoader>
      )}
    </LearnerGate>
  )
}
