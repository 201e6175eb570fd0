import { MessageChannelMain, utilityProcess } from 'electron'
import type { UtilityProcess } from 'electron'
import { createInterface } from 'node:readline'
import { isServiceMessage } from '#shared/contract/shell-link.ts'
import type { ServiceHost } from './service-host.ts'

/** Runs the service in a utility process. Each page's port goes straight to it; no frame passes through the shell. */
export function utilityProcessHost(entry: string): ServiceHost {
  return {
    name: 'utility process',
    needsReadyApp: true,
    start(listeners) {
      const child = utilityProcess.fork(entry, [], { stdio: 'pipe', serviceName: 'Tallyman station service' })
      child.on('message', (message: unknown) => {
        if (isServiceMessage(message)) listeners.onMessage(message)
      })
      child.once('exit', (code) => listeners.onExit(`code ${code}`))
      readLines(child, (line) => listeners.onOutput(line))
      return {
        pid: () => child.pid,
        send: (message) => child.postMessage(message),
        connect(connection) {
          const { port1, port2 } = new MessageChannelMain()
          child.postMessage({ kind: 'connect', connection }, [port2])
          return port1
        },
        kill: () => killNow(child),
      }
    },
  }
}

function readLines(child: UtilityProcess, take: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', take)
}

// Electron's own kill asks with SIGTERM first, which a hanging program that listens for it never sees.
function killNow(child: UtilityProcess): void {
  if (child.pid === undefined) return void child.kill()
  try {
    process.kill(child.pid, 'SIGKILL')
  } catch {
    child.kill()
  }
}
