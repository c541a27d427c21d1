import { createRootRoute, createRoute } from '@tanstack/react-router'

/** What a reader's address may say beside the module: the page, or a thing on one to go to. */
type ReadingSearch = { readonly page?: string | undefined; readonly at?: string | undefined }

/** Round every screen. The screens join in the router, so that each can read its own address. */
export const rootRoute = createRootRoute()
const getParentRoute = () => rootRoute

/** Every address there is. */
export const routes = {
  today: createRoute({ getParentRoute, path: '/' }),
  learners: createRoute({ getParentRoute, path: '/who' }),
  settings: createRoute({ getParentRoute, path: '/settings' }),
  backups: createRoute({ getParentRoute, path: '/backups' }),
  library: createRoute({ getParentRoute, path: '/learn' }),
  course: createRoute({ getParentRoute, path: '/learn/$pack' }),
  evaluation: createRoute({ getParentRoute, path: '/learn/$pack/evaluation' }),
  statement: createRoute({ getParentRoute, path: '/learn/$pack/statement' }),
  record: createRoute({ getParentRoute, path: '/learn/$pack/record' }),
  teach: createRoute({ getParentRoute, path: '/teach' }),
  packs: createRoute({ getParentRoute, path: '/packs' }),
  verification: createRoute({ getParentRoute, path: '/verify' }),
  reader: createRoute({
    getParentRoute,
    path: '/learn/$pack/$module',
    validateSearch: ({ page, at }: Record<string, unknown>): ReadingSearch => ({
      page: typeof page === 'string' ? page : undefined,
      at: typeof at === 'string' ? at : undefined,
    }),
  }),
  question: createRoute({ getParentRoute, path: '/learn/$pack/$module/questions/$question' }),
  attempts: createRoute({ getParentRoute, path: '/learn/$pack/$module/attempts' }),
  result: createRoute({ getParentRoute, path: '/learn/$pack/$module/result/$attempt' }),
  review: createRoute({ getParentRoute, path: '/learn/$pack/$module/result/$attempt/$question' }),
}
