import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow } from 'electron'

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Leaves a PNG of the window, for a start that nobody can see. A hidden window has no picture, so it waits for the show. */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  if (!window.isVisible()) await once(window, 'show')
  await window.webContents.executeJavaScript(twoFrames)
  const image = await window.webContents.capturePage()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, image.toPNG())
}
