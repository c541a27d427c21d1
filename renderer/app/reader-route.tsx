import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { LearnerView } from '#contract/learner.ts'
import type { ModuleView } from '#contract/library-view.ts'
import { pageIndexFor } from '#renderer/features/study/reading/module-pages.ts'
import { ReaderScreen } from '#renderer/features/study/reading/reader-screen.tsx'
import { draftKey } from '#renderer/features/study/study-store.ts'
import { LearnerGate } from './learner-gate.tsx'
import { ModuleLoader } from './module-loader.tsx'
import { routes } from './routes.ts'
import { useFeature } from './stores.ts'

/** A module's page at its address. */
export function ReaderRoute() {
  const { pack, module } = routes.reader.useParams()
  return (
    <LearnerGate>
      {(learner) => (
        <ModuleLoader learner={learner.learner} pack={pack} module={module}>
          {(view) => <Reader learner={learner} module={view} />}
        </ModuleLoader>
      )}
    </LearnerGate>
  )
}

function Reader({ learner, module }: { readonly learner: LearnerView; readonly module: ModuleView }) {
  const navigate = useNavigate()
  const { page, at } = routes.reader.useSearch()
  const { pack, module: id } = module
  const lastPage = useFeature(
    'study',
    (study) => study.lastPages[draftKey({ learner: learner.learner, pack, module: id }, '')],
  )
  const visitPage = useFeature('study', (study) => study.actions.visitPage)
  const index = pageIndexFor(module, { page, at }, lastPage)
  const shown = module.pages[index]?.id ?? ''
  // An address without a page gets the one that is shown, so that answering its questions never turns it.
  useEffect(() => {
    visitPage(shown)
    if (page === undefined && at === undefined) {
      void navigate({
        to: '/learn/$pack/$module',
        params: { pack, module: id },
        search: { page: shown },
        replace: true,
      })
    }
  }, [visitPage, navigate, shown, page, at, pack, id])
  return (
    <ReaderScreen
      key={`${pack}/${id}/${shown}`}
      module={module}
      pageIndex={index}
      at={at}
      onHandedIn={(attempt) =>
        void navigate({ to: '/learn/$pack/$module/result/$attempt', params: { pack, module: id, attempt } })
      }
    />
  )
}
