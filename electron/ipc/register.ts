import { ipcMain } from 'electron'
import { wireName } from '#contract/channel-names.ts'
import type { CallRouter } from './call-router.ts'

/** Connects the router to the wire. The only place that touches `ipcMain`. */
export function registerCalls(route: CallRouter): void {
  ipcMain.handle(wireName, (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame
    const isMainFrame = frame !== null && frame.parent === null
    return route({ url: frame?.url ?? '', isMainFrame }, name, input)
  })
}
