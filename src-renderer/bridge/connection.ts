import { shellChannels } from '#shared/contract/shell-channels.ts'
import type {
  PaperOutcome,
  PortHandOver,
  PrintOutcome,
  ServiceState,
  SheetMarks,
  SheetSize,
  ShellApi,
} from '#shared/contract/shell-channels.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SiteMode } from '#shared/contract/site-folders.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'

declare global {
  interface Window {
    readonly tallyman: ShellApi
  }
}

/** How this page stands with the station service. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  /** Somebody has to say first which site this computer is for. */
  | { readonly kind: 'siteNotChosen' }
  | { readonly kind: 'connected' }
  /** Calls are still in flight and may yet be answered; the shell restarts the service if it stays silent. */
  | { readonly kind: 'notAnswering' }
  /** What was in flight will never be answered. A new connection follows by itself. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'startFailed'; readonly refusal: Refusal }
  | { readonly kind: 'gaveUp'; readonly dataDirectory: string; readonly logsDirectory: string }

/** The page's one way to the station service, across restarts of it. */
export type StationConnection = {
  state(): ConnectionState
  /** Calls the listener at each change; gives back how to stop that. */
  onState(listener: (state: ConnectionState) => void): () => void
  /** Sends one frame. False where there is no service to take it; true is no promise that it arrived. */
  send(frame: string): boolean
  onFrame(listener: (frame: string) => void): () => void
  /** Asks the shell to start a service again that gave up or could not start. */
  tryAgain(): void
  /** Asks the shell to open a site, now and at later starts; it loads this page anew. */
  chooseSite(site: SiteMode): void
  /** Prints this page into a new file of this name in the folder of exports; with marks in the margin of every sheet. */
  printToPdf(name: string, marks?: SheetMarks): Promise<PrintOutcome>
  /** Shows the system's print dialog for this page, and waits until a person has answered it. */
  printOnPaper(sheet: SheetSize): Promise<PaperOutcome>
  /** Settles once the keys that the system has handed to the shell so far are on their way to this page. */
  keysSoFar(): Promise<void>
}

/**
 * Connects this page to the station service. To be called once per page load: the shell refuses a second request.
 * Whoever waits for a reply must take every state but `connected` and `notAnswering` as the end of that wait.
 */
export function connectToStation(shell: ShellApi = window.tallyman, page: Window = window): StationConnection {
  const nonce = crypto.randomUUID()
  const stateListeners = new Set<(state: ConnectionState) => void>()
  const frameListeners = new Set<(frame: string) => void>()
  let state: ConnectionState = { kind: 'connecting' }
  let port: MessagePort | undefined
  let lastConnection = 0

  const become = (next: ConnectionState) => {
    if (next.kind === state.kind && next.kind !== 'startFailed') return
    state = next
    stateListeners.forEach((listener) => listener(next))
  }
  const dropPort = () => {
    port?.close()
    port = undefined
  }

  const take = (handOver: PortHandOver, handed: MessagePort) => {
    lastConnection = handOver.connection
    if (port !== undefined) {
      dropPort()
      become({ kind: 'lost' })
    }
    port = handed
    handed.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') frameListeners.forEach((listener) => listener(data))
    })
    handed.addEventListener('close', () => {
      if (port !== handed) return
      port = undefined
      become({ kind: 'lost' })
    })
    handed.start()
    become({ kind: 'connected' })
  }

  page.addEventListener('message', (event) => {
    const handed = event.ports[0]
    if (event.source !== page || handed === undefined || !isHandOver(event.data)) return
    if (event.data.nonce === nonce && event.data.connection > lastConnection) take(event.data, handed)
  })

  shell.onServiceState((service: ServiceState) => {
    switch (service.kind) {
      case 'starting':
        dropPort()
        return become({ kind: 'connecting' })
      case 'running':
        // The port follows; only a service that was merely busy still has one.
        return port === undefined ? undefined : become({ kind: 'connected' })
      case 'notAnswering':
        return port === undefined ? undefined : become(service)
      case 'restarting':
        dropPort()
        return become({ kind: 'lost' })
      case 'siteNotChosen':
      case 'startFailed':
      case 'gaveUp':
        dropPort()
        return become(service)
      default:
        return unreachable(service)
    }
  })
  shell.openStation(nonce)

  return {
    state: () => state,
    onState: (listener) => subscribe(stateListeners, listener),
    send(frame) {
      port?.postMessage(frame)
      return port !== undefined
    },
    onFrame: (listener) => subscribe(frameListeners, listener),
    tryAgain: shell.tryAgain,
    chooseSite: shell.chooseSite,
    printToPdf: (name, marks) =>
      whilePaperStands(page.document, () => shell.printToPdf(name, marks ?? null), leftBehind),
    printOnPaper: (sheet) => whilePaperStands(page.document, () => shell.printOnPaper(sheet), leftFailed),
    keysSoFar: shell.keysSoFar,
  }
}

const left = 'the paper was taken off the page before it was printed'
const leftBehind: PrintOutcome = { ok: false, said: left }
const leftFailed: PaperOutcome = { kind: 'failed', said: left }

/**
 * Prints what stands on the page as paper (`.report`), and believes the print only if that same paper stood there from
 * before until after it: a station that locks itself, or a person who goes on, in that moment would have another page
 * printed, and a record would call it a certificate.
 */
async function whilePaperStands<Outcome>(
  document: Document,
  print: () => Promise<Outcome>,
  otherwise: Outcome,
): Promise<Outcome> {
  const paper = document.querySelector('.report')
  if (paper === null) return otherwise
  const outcome = await print()
  return paper.isConnected ? outcome : otherwise
}

function isHandOver(message: unknown): message is PortHandOver {
  return (
    typeof message === 'object' && message !== null && 'channel' in message && message.channel === shellChannels.port
  )
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
