import type { Refusal } from '#shared/contract/refusals.ts'
import { replyToFaultyFrame, takeFrame } from '#shared/contract/shell-link.ts'
import type { ServiceMessage, ShellMessage, StartOptions } from '#shared/contract/shell-link.ts'
import type { Result } from '#shared/kernel/result.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { SecretStore } from '../secret-store.ts'
import { secretsOverLink } from './secrets-over-link.ts'
import { shellOfThisProcess } from './shell-transport.ts'
import type { FrameChannel } from './shell-transport.ts'

/** One page that talks to the service. A reload of the page or a restart of the service makes a new one. */
export type PageConnection = {
  readonly id: number
  /** Sends one frame; a frame for a page that is gone is dropped. */
  send(frame: string): void
  /** Called with every frame that is text and not too long, in the order the page sent them. */
  onFrame(listener: (frame: string) => void): void
  /** Called once, when the page is gone. */
  onClose(listener: () => void): void
}

/** The station service as the shell sees it. */
export type ServiceProgram = {
  /** Opens the station. A refusal is shown to the person as it is; an exception is a bug and ends the process. */
  start(options: StartOptions, secrets: SecretStore): Promise<Result<void, Refusal>>
  connect(connection: PageConnection): void
  /** The computer was asleep and is awake again. */
  computerWoke(): void
  /** Brings everything to rest. The process exits when it resolves. */
  stop(): Promise<void>
}

/** How long a service whose shell is gone may take to come to rest, in milliseconds. */
const restLimit = 5_000

/**
 * Runs a program under the shell that started this process: through `process.parentPort` in a utility process,
 * through the IPC channel in a child on Node. Answers pings, relays frames, refuses frames that are not text or
 * too long with a reply and a line on standard error, and exits when the shell says stop or is gone.
 * Throws where no shell started this process.
 */
export function serveShell(program: ServiceProgram): void {
  const shell = shellOfThisProcess()
  const secrets = secretsOverLink((message) => shell.send(message))
  let started: Promise<void> = Promise.resolve()
  let stopping = false

  // A rejection that nobody handles is a bug like an exception. The shell restarts a dead service, not a half-dead one;
  // a utility process would go on otherwise.
  process.on('unhandledRejection', endWithBug)

  const stop = () => {
    if (stopping) return
    stopping = true
    void started
      .then(() => program.stop())
      .then(() => {
        shell.send({ kind: 'stopped' })
        process.exit(0)
      }, endWithBug)
  }

  shell.onMessage((message: ShellMessage, channel: FrameChannel | undefined) => {
    switch (message.kind) {
      case 'start':
        started = program
          .start(message.options, secrets.store)
          .then((outcome) => shell.send(answerToStart(outcome)), endWithBug)
        return
      case 'ping':
        return shell.send({ kind: 'pong', id: message.id })
      case 'secretAnswered':
        return secrets.answered(message.id, message.answer)
      case 'computerWoke':
        return program.computerWoke()
      case 'stop':
        return stop()
      case 'connect':
        if (channel !== undefined) program.connect(connectionOver(message.connection, channel))
        return
      case 'disconnect':
      case 'frame':
        // The transport gives these to the channel of their connection.
        return
      default:
        return unreachable(message)
    }
  })

  shell.onGone(() => {
    setTimeout(() => process.exit(1), restLimit).unref()
    stop()
  })
}

function answerToStart(outcome: Result<void, Refusal>): ServiceMessage {
  return outcome.ok ? { kind: 'ready' } : { kind: 'startFailed', error: outcome.error }
}

function connectionOver(id: number, channel: FrameChannel): PageConnection {
  let open = true
  channel.onClose(() => {
    open = false
  })
  const send = (frame: string) => {
    if (open) channel.send(frame)
  }
  return {
    id,
    send,
    onFrame(listener) {
      channel.onFrame((candidate) => {
        const frame = takeFrame(candidate)
        if (frame.ok) return listener(frame.value)
        console.error(`refused a frame of page connection ${id}: ${frame.error}`)
        send(replyToFaultyFrame(candidate, frame.error))
      })
    },
    onClose: channel.onClose,
  }
}

function endWithBug(bug: unknown): never {
  console.error(bug)
  process.exit(1)
}
