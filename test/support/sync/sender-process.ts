import { fork } from 'node:child_process'
import { once } from 'node:events'
import { argv, exit, kill, pid } from 'node:process'
import { readClock } from '#service/clock.ts'
import { startSending } from '#service/network/sending.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import { endpoint } from './damage-messages.ts'
import { quickPatience } from './quick-patience.ts'
import { undoOnItsWay } from './undo-on-its-way.ts'

/** A process that sends an outbox and nothing else, so that a test can kill it. */
export type SenderProcess = {
  /** Resolves once the outbox is open and sending has begun. */
  readonly started: Promise<void>
  /** Resolves when nothing waits any more and the process has ended by itself. */
  ended(): Promise<void>
  /** Resolves when it is gone, however. */
  gone(): Promise<void>
  /** Kills it on the spot (SIGKILL). Resolves when it is gone. */
  kill(): Promise<void>
}

/** Starts a process that sends the outbox in this file to this address. */
export function startSenderProcess(file: string, url: string): SenderProcess {
  return senderProcess(file, url, [])
}

/** The same, and as soon as a message is on its way, what it is about is undone and the process dies (SIGKILL). */
export function startUndoingSenderProcess(file: string, url: string): SenderProcess {
  return senderProcess(file, url, ['undo'])
}

/** The same, and it dies (SIGKILL) as soon as it has split a message. */
export function startSenderProcessThatDiesSplitting(file: string, url: string): SenderProcess {
  return senderProcess(file, url, ['split'])
}

function senderProcess(file: string, url: string, also: readonly string[]): SenderProcess {
  const child = fork(import.meta.filename, [file, url, ...also], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  return {
    started: once(child, 'message').then(() => {}),
    ended: async () => {
      const [code, signal] = await exited
      if (code !== 0) throw new Error(`the sender ended with ${String(code ?? signal)}`)
    },
    gone: async () => {
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function send(file: string, url: string, also: string | undefined): void {
  const opened = openDatabase(file, { migrations: allMigrations })
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  const outbox = openOutbox(opened.value.database)
  const splitBefore = outbox.counts().split
  startSending({
    origin: { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 },
    database: opened.value.database,
    endpoint: { id: endpoint, url: () => url },
    clock: readClock,
    random: () => 0.5,
    log: {
      info: () => {},
      warn: () => {},
      bug: (bug) => {
        console.error(bug)
        exit(1)
      },
    },
    onChange: () => {
      // Between the request and its reply: the sender has written that it sends, and waits.
      if (also === 'undo') setImmediate(() => undoOnItsWay(opened.value.database) && kill(pid, 'SIGKILL'))
      if (also === 'split' && outbox.counts().split > splitBefore) kill(pid, 'SIGKILL')
      if (outbox.waiting().waiting === 0) exit(0)
    },
    patience: quickPatience,
  })
  process.send?.('started')
}

const [, program, file, url, also] = argv
if (program === import.meta.filename && file !== undefined && url !== undefined) send(file, url, also)
