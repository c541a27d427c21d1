import type { TextId } from '#renderer/strings/en.ts'

/** How a test reaches a screen: by its address, or by starting with records that cannot be opened. */
export type ScreenWay = { readonly kind: 'path'; readonly path: string } | { readonly kind: 'newer-records' }

/** One screen. */
export type Screen = {
  readonly id: string
  readonly title: TextId
  readonly way: ScreenWay
}

/** Every screen there is; screenshot and accessibility tests go through this list. */
export const screens = [
  { id: 'today', title: 'nav.today', way: { kind: 'path', path: '/' } },
  {
    id: 'settings',
    title: 'settings.title',
    way: { kind: 'path', path: '/settings' },
  },
  { id: 'start-failed', title: 'failed.title', way: { kind: 'newer-records' } },
] as const satisfies readonly Screen[]
