import type { WindowApi } from '#contract/window-api.ts'

declare global {
  interface Window {
    readonly tianye: WindowApi
  }
}

/** The bridge the preload put on this page. The only place that touches it. */
export const windowApi: WindowApi = window.tianye
