import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { LearnersRoute } from './learners-route.tsx'
import { LibraryRoute } from './library-route.tsx'
import { QuestionRoute } from './question-route.tsx'
import { ReaderRoute } from './reader-route.tsx'
import { AttemptsRoute, ResultRoute, ReviewRoute } from './result-routes.tsx'
import { SettingsRoute } from './settings-route.tsx'
import { Shell } from './shell.tsx'
import { TodayRoute } from './today-route.tsx'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: TodayRoute,
})
const getParentRoute = () => rootRoute

const routeTree = rootRoute.addChildren([
  createRoute({ getParentRoute, path: '/', component: TodayRoute }),
  createRoute({ getParentRoute, path: '/who', component: LearnersRoute }),
  createRoute({ getParentRoute, path: '/settings', component: SettingsRoute }),
  createRoute({ getParentRoute, path: '/learn', component: LibraryRoute }),
  createRoute({
    getParentRoute,
    path: '/learn/$pack/$module',
    component: ReaderRoute,
    validateSearch: ({
      page,
      at,
    }: Record<string, unknown>): { page?: string | undefined; at?: string | undefined } => ({
      page: typeof page === 'string' ? page : undefined,
      at: typeof at === 'string' ? at : undefined,
    }),
  }),
  createRoute({ getParentRoute, path: '/learn/$pack/$module/questions/$question', component: QuestionRoute }),
  createRoute({ getParentRoute, path: '/learn/$pack/$module/attempts', component: AttemptsRoute }),
  createRoute({ getParentRoute, path: '/learn/$pack/$module/result/$attempt', component: ResultRoute }),
  createRoute({ getParentRoute, path: '/learn/$pack/$module/result/$attempt/$question', component: ReviewRoute }),
])

/** Addresses live in the hash, so that the one page of app:// serves them all. */
export const router = createRouter({ routeTree, history: createHashHistory() })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
