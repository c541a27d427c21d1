import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { WindowState, WindowStateService } from '#services/window-state-service.ts'
import { pageUrl } from './app-protocol.ts'

const smallest = { width: 800, height: 560 }
const standard = { width: 1280, height: 800 }

/** Paper and its dark counterpart, so that the window never flashes white before the page is painted. */
const paper = { light: '#FBF9F4', dark: '#161A17' }

/** Opens the one window, hidden until its first paint, where it stood last time if that place still exists. */
export function openMainWindow(preloadFile: string, windowState: WindowStateService): BrowserWindow {
  const place = windowState.read()
  const window = new BrowserWindow({
    ...standard,
    ...(place !== undefined && isOnAScreen(place) ? place : {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Tianye 田野',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: preloadFile,
      // Off only where the person at the terminal asked for it (root on a bare container): Chromium refuses otherwise.
      sandbox: !app.commandLine.hasSwitch('no-sandbox'),
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
    },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => windowState.remember(window.getNormalBounds()))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}

/** True when enough of the remembered place to grab the window lies on a screen that is there now. */
function isOnAScreen(place: WindowState): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  const width = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
  const height = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y)
  return width >= 100 && height >= 100
}
