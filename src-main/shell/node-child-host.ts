import { MessageChannelMain } from 'electron'
import type { MessagePortMain } from 'electron'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { isServiceMessage, replyToFaultyFrame, takeFrame } from '#shared/contract/shell-link.ts'
import type { ServiceMessage, ShellMessage } from '#shared/contract/shell-link.ts'
import type { ServiceHost, ServiceListeners, ServiceRun } from './service-host.ts'

/**
 * Runs the service in a child process on Node, where Electron's own Node-API is too old for the database.
 * The shell relays the frames of pages as text, unread; JSON is the faster of the two serializations for that.
 */
export function nodeChildHost(node: string, entry: string, cacheDirectory: string): ServiceHost {
  return {
    name: 'child on Node',
    needsReadyApp: false,
    start: (listeners) => run(node, entry, cacheDirectory, listeners),
  }
}

function run(node: string, entry: string, cacheDirectory: string, listeners: ServiceListeners): ServiceRun {
  const pages = new Map<number, MessagePortMain>()
  const child = spawn(node, [entry], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'json',
    // Node keeps there what it made of the service's source: a third of the time until the service is ready.
    env: { ...process.env, NODE_COMPILE_CACHE: cacheDirectory },
    windowsHide: true,
  })
  let gone = false

  const send = (message: ShellMessage) => {
    // A link that broke is followed by the exit of the process, which is what the shell acts on.
    if (child.connected) child.send(message, () => undefined)
  }
  const exited = (how: string) => {
    if (gone) return
    gone = true
    pages.forEach((page) => page.close())
    pages.clear()
    listeners.onExit(how)
  }
  const received = (message: ServiceMessage) => {
    if (message.kind === 'frame') pages.get(message.connection)?.postMessage(message.frame)
    else listeners.onMessage(message)
  }

  child.on('message', (message: unknown) => {
    if (isServiceMessage(message)) received(message)
  })
  child.once('error', (error) => exited(error.message))
  child.once('exit', (code, signal) => exited(signal === null ? `code ${code}` : `signal ${signal}`))
  for (const input of [child.stdout, child.stderr])
    if (input !== null) createInterface({ input, crlfDelay: Infinity }).on('line', (line) => listeners.onOutput(line))

  return {
    pid: () => child.pid,
    send,
    connect(connection) {
      const { port1, port2 } = new MessageChannelMain()
      pages.set(connection, port2)
      send({ kind: 'connect', connection })
      port2.on('message', ({ data }) => {
        const frame = takeFrame(data)
        if (frame.ok) return send({ kind: 'frame', connection, frame: frame.value })
        listeners.onOutput(`refused a frame of page connection ${connection}: ${frame.error}`)
        port2.postMessage(replyToFaultyFrame(data, frame.error))
      })
      port2.once('close', () => {
        if (pages.delete(connection)) send({ kind: 'disconnect', connection })
      })
      port2.start()
      return port1
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
