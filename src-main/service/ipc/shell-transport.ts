import { isShellMessage } from '#shared/contract/shell-link.ts'
import type { ServiceMessage, ShellMessage } from '#shared/contract/shell-link.ts'
import { closeInheritedSockets } from './inherited-sockets.ts'

/** The way of one page's frames, whatever carries them. What arrives is not checked yet. */
export type FrameChannel = {
  send(frame: string): void
  onFrame(listener: (candidate: unknown) => void): void
  onClose(listener: () => void): void
}

/** The link to the shell that started this process. */
export type ShellTransport = {
  send(message: ServiceMessage): void
  /** With `connect` comes the channel of the new connection. */
  onMessage(listener: (message: ShellMessage, channel: FrameChannel | undefined) => void): void
  /** Called once, when the shell is gone without having said stop. */
  onGone(listener: () => void): void
}

/** A MessagePort as a utility process sees it: an event emitter, not the port of the web or of worker_threads. */
type TransferredPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: string): void
  start(): void
}

/** What Electron puts at `process.parentPort` of a utility process. Described here: the service knows nothing of Electron. */
type ParentPort = {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly TransferredPort[] }) => void,
  ): unknown
  postMessage(message: ServiceMessage): void
}

/** Finds the shell that started this process. Throws where none did. */
export function shellOfThisProcess(): ShellTransport {
  const parentPort: unknown = Reflect.get(process, 'parentPort')
  if (isParentPort(parentPort)) return overParentPort(parentPort)
  if (process.send !== undefined) {
    closeInheritedSockets()
    return overChildIpc(process.send.bind(process))
  }
  throw new Error('this program runs under the shell: there is neither a parent port nor an IPC channel')
}

function isParentPort(candidate: unknown): candidate is ParentPort {
  return typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
}

/** A utility process: each page's port is transferred to us, and Chromium ends us with the shell. */
function overParentPort(parentPort: ParentPort): ShellTransport {
  return {
    send: (message) => parentPort.postMessage(message),
    onMessage(listener) {
      parentPort.on('message', ({ data, ports }) => {
        if (!isShellMessage(data)) return
        const port = ports[0]
        listener(data, port === undefined ? undefined : overPort(port))
      })
    },
    onGone() {
      // Nothing to notice: the process ends with the browser process.
    },
  }
}

function overPort(port: TransferredPort): FrameChannel {
  return {
    send: (frame) => port.postMessage(frame),
    onFrame(listener) {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
    onClose: (listener) => void port.on('close', listener),
  }
}

/** A child on Node: the shell relays the frames of all pages over the one IPC channel. */
function overChildIpc(send: (message: ServiceMessage) => boolean): ShellTransport {
  const pages = new Map<number, RelayedPage>()
  const sendWhileLinked = (message: ServiceMessage) => {
    if (process.connected) send(message)
  }
  return {
    send: sendWhileLinked,
    onMessage(listener) {
      process.on('message', (data: unknown) => {
        if (!isShellMessage(data)) return
        switch (data.kind) {
          case 'connect': {
            const page = relayedPage((frame) => sendWhileLinked({ kind: 'frame', connection: data.connection, frame }))
            pages.set(data.connection, page)
            return listener(data, page.channel)
          }
          case 'frame':
            return pages.get(data.connection)?.arrived(data.frame)
          case 'disconnect': {
            const page = pages.get(data.connection)
            pages.delete(data.connection)
            return page?.closed()
          }
          default:
            return listener(data, undefined)
        }
      })
    },
    onGone: (listener) => void process.once('disconnect', listener),
  }
}

type RelayedPage = {
  readonly channel: FrameChannel
  arrived(candidate: unknown): void
  closed(): void
}

function relayedPage(send: (frame: string) => void): RelayedPage {
  const frameListeners: ((candidate: unknown) => void)[] = []
  const closeListeners: (() => void)[] = []
  return {
    channel: {
      send,
      onFrame: (listener) => void frameListeners.push(listener),
      onClose: (listener) => void closeListeners.push(listener),
    },
    arrived: (candidate) => frameListeners.forEach((listener) => listener(candidate)),
    closed: () => closeListeners.forEach((listener) => listener()),
  }
}
