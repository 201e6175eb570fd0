import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { isServiceMessage } from '#shared/contract/shell-link.ts'
import type { SecretAnswer, SecretAsk, ServiceMessage, ShellMessage } from '#shared/contract/shell-link.ts'
import type { SiteMode } from '#shared/contract/site-folders.ts'
import type { ConnectionState, StationConnection } from '#renderer/bridge/connection.ts'
import { openStationClient } from '#renderer/bridge/client.ts'
import type { StationClient } from '#renderer/bridge/client.ts'

/** The real station service, run as the shell runs it: a child process on Node, spoken to over its one contract. */
export type StationProcess = {
  readonly client: StationClient
  /** What the client threw away, and why: replies that nobody asked for, notices that do not fit. */
  readonly problems: readonly string[]
  readonly pid: number
  /** What the page's end of the line does, for frames that no client would send. */
  readonly send: (frame: string) => void
  readonly onFrame: (listener: (frame: string) => void) => void
  /** `kill -9`. Settles when the process is gone. */
  readonly kill: () => Promise<void>
  /** Settles when the process is gone, whatever ended it. */
  readonly ended: Promise<void>
  /** Asks for a sign of life, as the shell does. */
  readonly ping: (id: number) => void
  readonly onPong: (listener: (id: number) => void) => void
  /** Says that the computer was asleep, as the app does. */
  readonly computerWoke: () => void
  /** Asks it to stop, as the app does when it is closed. */
  readonly stop: () => Promise<void>
}

/** How a station is started, where it is not as usual. */
export type StationChoices = {
  readonly resumeSession?: boolean
  readonly site?: SiteMode
  /** What stands in for the operating system's store; a process without a shell has none. */
  readonly secrets?: (ask: SecretAsk) => SecretAnswer
}

const noSecretStore = (): SecretAnswer => ({ ok: false, error: 'noStore' })

const entry = join(import.meta.dirname, '../../src-main/service/entry.ts')

/** Starts the training site of this data folder, or its real one, and waits until it is ready; throws with its refusal where it is not. */
export async function startStationProcess(
  dataDirectory: string,
  { resumeSession = false, site = 'training', secrets = noSecretStore }: StationChoices = {},
): Promise<StationProcess> {
  const child = fork(entry, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const tell = (message: ShellMessage) => {
    if (child.connected) child.send(message)
  }
  child.on('message', (message) => {
    if (isServiceMessage(message) && message.kind === 'secretAsked')
      tell({ kind: 'secretAnswered', id: message.id, answer: secrets(message.ask) })
  })
  const ready = firstWord(child)
  tell({
    kind: 'start',
    options: {
      dataDirectory,
      site,
      logsDirectory: join(dataDirectory, 'logs'),
      resourcesDirectory: join(import.meta.dirname, '../../resources'),
      appVersion: '0.0.0-test',
      resumeSession,
    },
  })
  const word = await ready
  if (word.kind === 'startFailed') throw new Error(`the station did not start: ${JSON.stringify(word.error)}`)
  const line = lineTo(child, tell)
  const problems: string[] = []
  tell({ kind: 'connect', connection: 1 })
  if (child.pid === undefined) throw new Error('a started process has a pid')
  return {
    client: openStationClient(line, (problem) => problems.push(problem)),
    problems,
    pid: child.pid,
    send: (frame) => tell({ kind: 'frame', connection: 1, frame }),
    onFrame: (listener) => line.onFrame(listener),
    ended: new Promise((resolve) => void child.once('exit', () => resolve())),
    kill: async () => {
      if (hasEnded(child)) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    ping: (id) => tell({ kind: 'ping', id }),
    onPong: (listener) =>
      void child.on('message', (message) => {
        if (isServiceMessage(message) && message.kind === 'pong') listener(message.id)
      }),
    computerWoke: () => tell({ kind: 'computerWoke' }),
    stop: async () => {
      if (hasEnded(child)) return
      const gone = once(child, 'exit')
      tell({ kind: 'stop' })
      await gone
    },
  }
}

function firstWord(child: ChildProcess): Promise<Extract<ServiceMessage, { kind: 'ready' | 'startFailed' }>> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the station ended with ${code} before it was ready`)))
    child.on('message', (message) => {
      if (isServiceMessage(message) && (message.kind === 'ready' || message.kind === 'startFailed')) resolve(message)
    })
  })
}

function lineTo(child: ChildProcess, tell: (message: ShellMessage) => void): StationConnection {
  const onState = new Set<(state: ConnectionState) => void>()
  const onFrame = new Set<(frame: string) => void>()
  let state: ConnectionState = { kind: 'connected' }
  child.on('message', (message) => {
    if (isServiceMessage(message) && message.kind === 'frame') for (const hear of onFrame) hear(message.frame)
  })
  child.once('exit', () => {
    state = { kind: 'lost' }
    for (const hear of onState) hear(state)
  })
  return {
    state: () => state,
    onState: (listener) => {
      onState.add(listener)
      return () => onState.delete(listener)
    },
    send: (frame) => {
      tell({ kind: 'frame', connection: 1, frame })
      return child.connected
    },
    onFrame: (listener) => {
      onFrame.add(listener)
      return () => onFrame.delete(listener)
    },
    tryAgain: () => undefined,
    chooseSite: () => undefined,
    printToPdf: () => Promise.resolve({ ok: false, said: 'a station without a window prints nothing' }),
    printOnPaper: () => Promise.resolve({ kind: 'failed', said: 'a station without a window prints nothing' }),
    keysSoFar: () => Promise.resolve(),
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
