import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { SettingsRoute } from './settings-route.tsx'
import { Shell } from './shell.tsx'
import { TodayRoute } from './today-route.tsx'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: TodayRoute,
})

const routeTree = rootRoute.addChildren([
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: TodayRoute,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings',
    component: SettingsRoute,
  }),
])

/** Addresses live in the hash, so that the one page of app:// serves them all. */
export const router = createRouter({ routeTree, history: createHashHistory() })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
