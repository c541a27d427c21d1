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
import { useViewSettings } from './use-view-settings.ts'

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
  const { page, at, mark } = routes.reader.useSearch()
  const { pack, module: id } = module
  const visited = useFeature(
    'study',
    (study) => study.places[draftKey({ learner: learner.learner, pack, module: id }, '')],
  )
  const visitPlace = useFeature('study', (study) => study.actions.visitPlace)
  const settings = useViewSettings()
  const last = visited ?? module.place
  const index = pageIndexFor(module, { page, at }, last)
  const shown = module.pages[index]?.id ?? ''
  const isResumed = page === undefined && at === undefined
  // An address without a page gets the one that is shown, so that answering its questions never turns it.
  useEffect(() => {
    if (last?.page !== shown) visitPlace({ page: shown, heading: shown, block: 0 })
    if (isResumed) {
      void navigate({
        to: '/learn/$pack/$module',
        params: { pack, module: id },
        search: { page: shown },
        replace: true,
      })
    }
    // oxlint-disable-next-line react/exhaustive-deps -- only when another page is shown: where on it one reads is told by the page
  }, [visitPlace, navigate, shown, isResumed, pack, id])
  return (
    <ReaderScreen
      key={`${pack}/${id}/${shown}`}
      learner={learner.learner}
      module={module}
      pageIndex={index}
      at={at}
      mark={mark}
      resume={isResumed ? last : null}
      view={settings}
      onPlace={visitPlace}
      onHandedIn={(attempt) =>
        void navigate({ to: '/learn/$pack/$module/result/$attempt', params: { pack, module: id, attempt } })
      }
    />
  )
}
