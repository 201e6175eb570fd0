import { BrowserWindow, nativeTheme } from 'electron'
import type { Logger } from 'pino'
import { startAddress } from './page-address.ts'

/** Makes the one window, hidden until its page has something to show. */
export function openWindow(preload: string, log: Logger): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    // Below this the band, the progress and the actions of a job no longer fit beside each other.
    minWidth: 800,
    minHeight: 600,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191d' : '#f7f8f9',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // A hidden window stops animation frames, and with them the answer to a scan.
      backgroundThrottling: false,
      // The sound of a scan must not wait for the first click of the day.
      autoplayPolicy: 'no-user-gesture-required',
      spellcheck: false,
      webviewTag: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error({ reason, exitCode }, 'the page is gone')
    if (reason !== 'clean-exit') reloadSoon(window)
  })
  // A failure to load is an installation that lacks its page; it must not be a blank window without a word.
  window.webContents.on('did-fail-load', (_event, code, description, address) =>
    log.error({ code, description, address }, 'the page did not load'),
  )
  window.loadURL(startAddress).catch((error: unknown) => log.error({ error: String(error) }, 'the page did not load'))
  return window
}

/** Milliseconds from the death of a page to its reload, so that one that dies at once does not keep the computer busy. */
const reloadAfter = 500

function reloadSoon(window: BrowserWindow): void {
  setTimeout(() => {
    if (!window.isDestroyed()) window.webContents.reload()
  }, reloadAfter)
}
