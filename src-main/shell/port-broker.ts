import { ipcMain } from 'electron'
import type { IpcMainEvent, WebContents } from 'electron'
import type { Logger } from 'pino'
import { shellChannels } from '#shared/contract/shell-channels.ts'
import type { PortHandOver, ServiceState } from '#shared/contract/shell-channels.ts'
import { refusalOfSender } from './refusal-of-sender.ts'
import type { ServiceSupervision } from './service-supervision.ts'

/** A page's word for itself: what crypto.randomUUID gives. */
const noncePattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * Hands the page its port to the service: to the top frame of our own window only, at our own origin, once per load of
 * the page, and again by itself whenever the service was restarted. Everyone else is refused with a line in the log.
 */
export function brokerPorts(page: WebContents, supervision: ServiceSupervision, log: Logger): void {
  let nonce: string | undefined
  let connected = false
  let lastConnection = 0

  const forgetPage = () => {
    nonce = undefined
    connected = false
  }
  const tell = (state: ServiceState) => {
    if (nonce === undefined || page.isDestroyed()) return
    page.send(shellChannels.serviceState, state)
    if (state.kind === 'running') handOver(nonce)
    else if (state.kind !== 'notAnswering') connected = false
  }
  const handOver = (pageNonce: string) => {
    const run = supervision.run()
    if (connected || run === undefined) return
    connected = true
    lastConnection += 1
    const message: PortHandOver = { channel: shellChannels.port, nonce: pageNonce, connection: lastConnection }
    page.postMessage(shellChannels.port, message, [run.connect(lastConnection)])
  }

  const askedBy = (event: IpcMainEvent, what: string): boolean => {
    const refusal = refusalOfSender(event, page)
    if (refusal !== undefined) log.warn({ what, because: refusal }, 'refused a page')
    return refusal === undefined
  }
  const openStation = (event: IpcMainEvent, word: unknown) => {
    if (!askedBy(event, 'a port')) return
    if (typeof word !== 'string' || !noncePattern.test(word)) return log.warn('refused a port: the nonce is none')
    if (nonce !== undefined) return log.warn('refused a port: this page has asked before')
    nonce = word
    tell(supervision.state())
  }
  const tryAgain = (event: IpcMainEvent) => {
    if (askedBy(event, 'another try')) supervision.tryAgain()
  }

  ipcMain.on(shellChannels.openStation, openStation)
  ipcMain.on(shellChannels.tryAgain, tryAgain)
  page.on('did-navigate', forgetPage)
  page.on('render-process-gone', forgetPage)
  supervision.onState(tell)
}
