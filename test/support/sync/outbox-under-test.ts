import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { MessageView } from '#shared/contract/views/message-views.ts'
import type { NewMessage } from '#shared/domain/network/message.ts'
import { epcis20Json } from '#shared/epcis/outbound-format.ts'
import type { OutboundFormat } from '#shared/epcis/outbound-format.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { MessageState } from '#shared/sync/message-progress.ts'
import { readClock } from '#service/clock.ts'
import { epcis20Rest } from '#service/network/outbound-adapter.ts'
import type { OutboundAdapter } from '#service/network/outbound-adapter.ts'
import type { SendingPatience } from '#service/network/patience.ts'
import { startSending } from '#service/network/sending.ts'
import type { Sending } from '#service/network/sending.ts'
import type { Database } from '#service/persistence/database/connection.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import type { OutboxReader } from '#service/persistence/outbox/reader.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { endpoint } from './damage-messages.ts'
import { quickPatience } from './quick-patience.ts'

/** A database file in a folder that is gone when the test ends. */
export function outboxFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-outbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'station.db')
}

/** An open outbox, with what tests ask of it. */
export type OutboxUnderTest = OutboxReader & {
  readonly database: Database
  enqueue(...messages: readonly NewMessage[]): void
  /** Every message, oldest first. */
  all(): readonly MessageView[]
  states(): readonly MessageState[]
  close(): void
}

/** Opens the outbox in a file with the schema of the app; closed when the test ends, if it was not before. */
export function openOutboxFile(file = outboxFile(), format: OutboundFormat = epcis20Json): OutboxUnderTest {
  const opened = openDatabase(file, { migrations: allMigrations })
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  const { database } = opened.value
  const close = () => {
    if (database.open) opened.value.close()
  }
  onTestFinished(close)
  const reader = openOutbox(database)
  const all = () => reader.page({ states: [], before: null, limit: 1_000_000 }).messages.toReversed()
  return {
    ...reader,
    database,
    enqueue: (...messages) =>
      immediately(database, () =>
        enqueue(database, messages, { at: readClock().at, createdBy: null, fact: null, format }),
      ),
    all,
    states: () => all().map((message) => message.state),
    close,
  }
}

/** Sending, and a way to wait for what it brings about. */
export type SendingUnderTest = Sending & {
  /** Resolves once the condition holds; looked at after every change. */
  until(condition: () => boolean): Promise<void>
  /** What it logged as a bug since this was last asked; any that is not asked for fails the test. */
  takeBugs(): readonly unknown[]
}

/** Sends the outbox to this address; stopped when the test ends, if it was not before. */
export function sendingOf(
  { database }: Pick<OutboxUnderTest, 'database'>,
  url: string | (() => string | null),
  {
    patience = {},
    clock,
    adapter = epcis20Rest,
    isMetered = () => false,
  }: {
    readonly patience?: Partial<SendingPatience>
    readonly clock?: () => Instant
    readonly adapter?: OutboundAdapter
    readonly isMetered?: () => boolean
  } = {},
): SendingUnderTest {
  const waiting = new Set<() => void>()
  let bugs: unknown[] = []
  const takeBugs = () => {
    const all = bugs
    bugs = []
    return all
  }
  const sending = startSending({
    origin: { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 },
    database,
    endpoint: { id: endpoint, url: typeof url === 'string' ? () => url : url },
    clock: clock === undefined ? readClock : () => ({ at: clock(), offsetMinutes: 60 }),
    random: () => 0.5,
    log: {
      info: () => {},
      warn: () => {},
      bug: (bug) => {
        bugs.push(bug)
        return 'report'
      },
    },
    onChange: () => {
      for (const look of waiting) look()
    },
    patience: { ...quickPatience, ...patience },
    adapter,
    metered: { isMetered, isAnythingWaiting: () => openOutbox(database).waiting().waiting > 0 },
  })
  const stop = async () => {
    await sending.stop()
    const met = takeBugs()
    if (met.length > 0) throw new AggregateError(met, 'sending met a bug')
  }
  onTestFinished(stop)
  return {
    ...sending,
    stop,
    takeBugs,
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!condition()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
