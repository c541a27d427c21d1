import { app, type Session, type WebContents } from 'electron'
import type { Log } from '#services/log.ts'

/**
 * Refuses and logs all that a page of ours never needs: leaving the page, new windows, webviews, permissions, devices,
 * downloads and every request to a network. Follows Electron's security checklist; `will-frame-navigate` is there
 * because `will-navigate` sees only the main frame.
 */
export function harden(session: Session, log: Log): void {
  const refuse = (what: string, facts: Readonly<Record<string, unknown>>) => log.warn(`refused: ${what}`, facts)

  app.on('web-contents-created', (_, contents) => refuseLeaving(contents, refuse))

  session.setPermissionRequestHandler((_, permission, answer) => {
    refuse('permission', { permission })
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    event.preventDefault()
    refuse('download', { url: item.getURL().slice(0, 200) })
  })
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const isPicture = details.url.startsWith('pack://tianye/') && details.resourceType === 'image'
    const isOurs = isPicture || details.url.startsWith('app://') || details.url.startsWith('devtools://')
    if (!isOurs) refuse('request', { url: details.url.slice(0, 200) })
    answer({ cancel: !isOurs })
  })
}

function refuseLeaving(
  contents: WebContents,
  refuse: (what: string, facts: Readonly<Record<string, unknown>>) => void,
): void {
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
    refuse('navigation', {
      url: event.url.slice(0, 200),
      isMainFrame: event.isMainFrame,
    })
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
    refuse('redirect', { url: event.url.slice(0, 200) })
  })
  contents.on('will-attach-webview', (event, _preferences, params) => {
    event.preventDefault()
    refuse('webview', { url: (params['src'] ?? '').slice(0, 200) })
  })
  contents.setWindowOpenHandler(({ url }) => {
    refuse('window', { url: url.slice(0, 200) })
    return { action: 'deny' }
  })
}
