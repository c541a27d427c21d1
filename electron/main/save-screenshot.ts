import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow } from 'electron'

/** Leaves a PNG of the window, for a start that nobody can see. */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  const image = await window.webContents.capturePage()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, image.toPNG())
}
