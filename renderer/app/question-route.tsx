import { useNavigate } from '@tanstack/react-router'
import { QuestionScreen } from '#renderer/features/study/question/question-screen.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { ModuleLoader } from './module-loader.tsx'
import { routes } from './routes.ts'
import { useViewSettings } from './use-view-settings.ts'

/** One question of a module at its address. */
export function QuestionRoute() {
  const { pack, module, question } = routes.question.useParams()
  const navigate = useNavigate()
  const settings = useViewSettings()
  return (
    <LearnerGate>
      {(learner) => (
        <ModuleLoader learner={learner.learner} pack={pack} module={module}>
          {(view) => (
            <QuestionScreen
              key={question}
              module={view}
              question={question}
              view={settings}
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
