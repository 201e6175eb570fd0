import type { App, WebContents } from 'electron'
import type { Logger } from 'pino'
import { isOurPage } from './page-address.ts'

/** Keeps every page where it is: no navigation but a reload, no redirect, no second window, no webview. */
export function denyNavigation(app: App, log: Logger): void {
  app.on('web-contents-created', (_event, page) => keepInPlace(page, log))
}

function keepInPlace(page: WebContents, log: Logger): void {
  const refuse = (what: string, address: string) => log.warn({ address: address.slice(0, 256) }, `refused ${what}`)

  page.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOurPage(event.url)) return
    event.preventDefault()
    refuse('a navigation', event.url)
  })
  page.on('will-redirect', (event) => {
    event.preventDefault()
    refuse('a redirect', event.url)
  })
  page.on('will-attach-webview', (event, _preferences, { src }) => {
    event.preventDefault()
    refuse('a webview', src ?? '')
  })
  page.setWindowOpenHandler(({ url }) => {
    refuse('a new window', url)
    return { action: 'deny' }
  })
}
