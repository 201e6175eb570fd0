import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { EndpointId, NewMessage } from '#shared/domain/network/message.ts'
import { messagesForDamage } from '#shared/domain/network/messages-for-damage.ts'
import type { SiteGln } from '#shared/domain/site/site.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { captureDocumentText } from '#shared/epcis/document.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { usualPatience } from '#service/network/patience.ts'
import { startSending } from '#service/network/sending.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import type { OpenedDatabase } from '#service/persistence/database/open-database.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { postAndPoll } from '../bare/capture-client.ts'
import { median } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const origin = { station: '018f0000-0000-7000-8000-000000000001', epoch: 1 }

const endpoint = 'bench' as EndpointId
const eventsInDocument = 100
const backlog = 100_000
const runs = 3

/** Draining a backlog into the practice network, against a bare client that posts the same bodies and polls each job. */
export async function drainRow({ messageCount = backlog } = {}): Promise<BenchRow> {
  const ours: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++) {
    const messages = damageMessages(messageCount)
    bare.push(await inSeconds((url) => drainBare(url, messages)))
    ours.push(await inSeconds((url, folder) => drainOutbox(url, folder, messages)))
  }
  return row({
    name: `drain ${messageCount.toLocaleString('en')} queued messages`,
    value: median(ours),
    unit: 's',
    baseline: median(bare),
    baselineName: 'undici: the same bodies posted, each job polled',
    // At least 70% of the bare client's throughput.
    reach: 1 / 0.7,
    reachOf: 'ratio',
  })
}

/** How long work takes with a practice network of its own, which runs beside it as a process; its start does not count. */
async function inSeconds(work: (url: string, folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-drain-'))
  const program = join(import.meta.dirname, '../../practice-network.ts')
  const network = spawn(process.execPath, [program, '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(network, 'exit')
  try {
    const [line] = (await once(createInterface(network.stdout), 'line')) as [string]
    return await work((JSON.parse(line) as { listening: string }).listening, folder)
  } finally {
    network.kill('SIGTERM')
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
}

async function drainBare(url: string, messages: readonly NewMessage[]): Promise<number> {
  const bodies = messages.flatMap((message) => message.events.map((event) => JSON.stringify(event.body)))
  const documents: string[] = []
  for (let from = 0; from < bodies.length; from += eventsInDocument) {
    documents.push(captureDocumentText(bodies.slice(from, from + eventsInDocument), readClock().at, origin))
  }
  const begun = performance.now()
  await postAndPoll(url, documents, usualPatience.documentsAtOnce)
  return (performance.now() - begun) / 1000
}

/** The backlog is there when the station starts, as after days without a network; opening and enqueueing do not count. */
async function drainOutbox(url: string, folder: string, messages: readonly NewMessage[]): Promise<number> {
  const file = join(folder, 'station.db')
  const before = open(file)
  immediately(before.database, () =>
    enqueue(before.database, messages, { at: readClock().at, createdBy: null, fact: null }),
  )
  before.close()
  const { database, close } = open(file)
  const outbox = openOutbox(database)
  const begun = performance.now()
  await new Promise<void>((resolve, reject) => {
    const sending = startSending({
      origin,
      database,
      endpoint: { id: endpoint, url: () => url },
      clock: readClock,
      random: Math.random,
      log: { info: () => {}, warn: () => {}, bug: (bug) => (reject(bug), '') },
      onChange: () => {
        if (outbox.waiting().waiting === 0) void sending.stop().then(resolve)
      },
    })
  })
  const seconds = (performance.now() - begun) / 1000
  if (outbox.counts().processed !== messages.length)
    throw new Error(`not all processed: ${JSON.stringify(outbox.counts())}`)
  close()
  return seconds
}

function open(file: string): OpenedDatabase {
  const opened = openDatabase(file, { migrations: allMigrations })
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  return opened.value
}

function damageMessages(count: number): readonly NewMessage[] {
  const { newId } = uuidv7()
  const context = { site: { gln: '9521234900016' as SiteGln }, endpoint, offsetMinutes: 60, newId }
  return Array.from({ length: count }, (_, index) => {
    const item = { id: `01/09521234000013/21/BENCH${index}` as ItemId, known: true }
    const eventTime = (readClock().at - 60_000) as Instant
    return messagesForDamage(
      { kind: 'damage.finished', job: newId() as JobId, reason: 'wet', eventTime, items: [item] },
      context,
    )
  }).flat()
}
