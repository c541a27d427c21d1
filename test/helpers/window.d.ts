import type { WindowApi } from '#contract/window-api.ts'

declare global {
  interface Window {
    readonly tianye: WindowApi
  }
}
