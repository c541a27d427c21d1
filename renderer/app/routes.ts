import { createRootRoute, createRoute } from '@tanstack/react-router'

/** What a reader's address may say beside the module: the page, a thing on one to go to, or a mark on it. */
type ReadingSearch = {
  readonly page?: string | undefined
  readonly at?: string | undefined
  readonly mark?: string | undefined
}

/** Round every screen. The screens join in the router, so that each can read its own address. */
export const rootRoute = createRootRoute()
const getParentRoute = () => rootRoute

/** Every address there is. */
export const routes = {
  today: createRoute({ getParentRoute, path: '/' }),
  learners: createRoute({ getParentRoute, path: '/who' }),
  settings: createRoute({ getParentRoute, path: '/settings' }),
  backups: createRoute({ getParentRoute, path: '/backups' }),
  privacy: createRoute({ getParentRoute, path: '/privacy' }),
  protection: createRoute({ getParentRoute, path: '/passphrase' }),
  library: createRoute({ getParentRoute, path: '/learn' }),
  course: createRoute({ getParentRoute, path: '/learn/$pack' }),
  evaluation: createRoute({ getParentRoute, path: '/learn/$pack/evaluation' }),
  statement: createRoute({ getParentRoute, path: '/learn/$pack/statement' }),
  record: createRoute({ getParentRoute, path: '/learn/$pack/record' }),
  glossary: createRoute({ getParentRoute, path: '/learn/$pack/glossary' }),
  notes: createRoute({ getParentRoute, path: '/notes' }),
  credit: createRoute({ getParentRoute, path: '/credit' }),
  creditAdd: createRoute({ getParentRoute, path: '/credit/add' }),
  creditEntry: createRoute({ getParentRoute, path: '/credit/entries/$entry' }),
  creditRules: createRoute({ getParentRoute, path: '/credit/rules' }),
  creditProfile: createRoute({ getParentRoute, path: '/credit/rules/$profile' }),
  teach: createRoute({ getParentRoute, path: '/teach' }),
  marking: createRoute({ getParentRoute, path: '/teach/marking' }),
  helpCards: createRoute({ getParentRoute, path: '/teach/help-cards' }),
  template: createRoute({ getParentRoute, path: '/teach/template' }),
  packs: createRoute({ getParentRoute, path: '/packs' }),
  verification: createRoute({ getParentRoute, path: '/verify' }),
  reader: createRoute({
    getParentRoute,
    path: '/learn/$pack/$module',
    validateSearch: ({ page, at, mark }: Record<string, unknown>): ReadingSearch => ({
      page: typeof page === 'string' ? page : undefined,
      at: typeof at === 'string' ? at : undefined,
      mark: typeof mark === 'string' ? mark : undefined,
    }),
  }),
  question: createRoute({ getParentRoute, path: '/learn/$pack/$module/questions/$question' }),
  attempts: createRoute({ getParentRoute, path: '/learn/$pack/$module/attempts' }),
  result: createRoute({ getParentRoute, path: '/learn/$pack/$module/result/$attempt' }),
  review: createRoute({ getParentRoute, path: '/learn/$pack/$module/result/$attempt/$question' }),
}
