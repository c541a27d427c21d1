import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { QuestionScreen } from '#renderer/features/study/question/question-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { ModuleLoader } from './module-loader.tsx'

const route = getRouteApi('/learn/$pack/$module/questions/$question')

/** One question of a module at its address. */
export function QuestionRoute() {
  const { pack, module, question } = route.useParams()
  const navigate = useNavigate()
  return (
    <LearnerGate>
      {(learner) => (
        <ModuleLoader learner={learner.learner} pack={pack} module={module}>
          {(view) => (
            <QuestionScreen
              module={view}
              question={question}
              onHandedIn={(attempt) =>
                void navigate({ to: '/learn/$pack/$module/result/$attempt', params: { pack, module, attempt } })
              }
            />
          )}
        </ModuleLoader>
      )}
    </LearnerGate>
  )
}
