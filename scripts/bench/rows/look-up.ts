import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { EndpointId } from '#shared/domain/network/message.ts'
import { messagesForPacking } from '#shared/domain/network/messages-for-contents.ts'
import { messagesForDamage } from '#shared/domain/network/messages-for-damage.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { hexOf } from '#shared/scan/hex.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { findMatches } from '#service/application/look-up/look-up-find.ts'
import { lookUpContents, lookUpHistory, lookUpItem, lookUpMessages } from '#service/application/look-up/look-up-item.ts'
import { record } from '#service/application/record.ts'
import type { RecordDesk } from '#service/application/record-desk.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import type { Database } from '#service/persistence/database/open-database.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { enqueue } from '#service/persistence/outbox/outbox.ts'
import { openOutbox } from '#service/persistence/outbox/reader.ts'
import { openRecords } from '#service/persistence/records.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { trainingSite } from '#training/training-items.ts'
import { announceContainers, announceMany, manyItem, manyLabel, manyPallet } from '../million-items.ts'
import type { ManyContainer } from '../million-items.ts'
import { percentile } from '../percentiles.ts'
import { row } from '../row.ts'
import type { BenchRow } from '../row.ts'

const itemsStored = 1_000_000
const lookUps = 5_000
/** Every so many items one has a history of its own: scanned, scanned again, damaged, told to the network. */
const oneInSoMany = 500
/** A step that shares no factor with the number of items: the look-ups go all over the file, never twice to one item. */
const step = 611_953

/** Pallets that hold very much, each of them told to the network in many messages. */
const fullPallets = 2
const itemsOnAFullPallet = 50_000
const palletLookUps = 1_000
const childrenOnAPage = 500
const looseItems = itemsStored - fullPallets * itemsOnAFullPallet

const reachMs = 2
const reachOfAPage = 2.5
const bareName = 'bare SQLite reading the same rows by their keys'

/**
 * Everything about an item that was scanned, with a million items stored: found, its state and place, its history and
 * its messages, in the service. Against a bare connection that reads the same rows of the same file by their keys. The
 * same for a pallet with 50,000 items directly on it, and a page of what is on it.
 */
export async function lookUpRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  const file = join(folder, 'station.db')
  const pallets = manyPallets()
  try {
    announceMany(file, looseItems)
    announceContainers(file, pallets)
    const opened = openDatabase(file, { migrations: allMigrations })
    if (!opened.ok) throw new Error(`the station's database was not opened: ${opened.error.code}`)
    const { database, close } = opened.value
    const ids = uuidv7()
    const desk = { ...openRecords(database, ids), ids, readClock }
    for (let number = 0; number < looseItems; number += oneInSoMany) giveHistory(desk, number)
    for (const pallet of pallets) tellOf(desk, pallet)
    const readBare = bareReader(database)
    const items = timesOf(desk, readBare)
    const full = palletTimes(desk, readBare, pallets)
    const pages = pageTimes(desk, pallets)
    close()
    const measured = (times: Times) => ({
      value: percentile(times.ours, 99),
      unit: 'ms',
      baseline: percentile(times.bare, 99),
      baselineName: bareName,
    })
    return [
      row({
        ...measured(items),
        name: 'look-up of everything about an item, p99',
        reach: reachMs,
        reachOf: 'value',
      }),
      row({
        ...measured(full),
        name: 'look-up of everything about a pallet with 50,000 items on it, p99',
        reach: reachMs,
        reachOf: 'value',
      }),
      row({
        ...measured(pages),
        name: 'look-up of a page of 500 of the 50,000, p99',
        reach: reachOfAPage,
        reachOf: 'ratio',
      }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Times = { readonly ours: number[]; readonly bare: number[] }

/** The last of the many items, on pallets. */
function manyPallets(): readonly ManyContainer[] {
  return Array.from({ length: fullPallets }, (_, index) => ({
    id: manyPallet(index + 1),
    from: looseItems + index * itemsOnAFullPallet,
    count: itemsOnAFullPallet,
  }))
}

function palletTimes(desk: RecordDesk, readBare: (item: ItemId) => number, pallets: readonly ManyContainer[]): Times {
  const outbox = openOutbox(desk.database)
  const times: Times = { ours: [], bare: [] }
  for (let look = 0; look < palletLookUps; look += 1) {
    const [pallet, other] = look % 2 === 0 ? pallets : pallets.toReversed()
    if (pallet === undefined || other === undefined) throw new Error('there are two pallets')
    times.ours.push(timeOf(() => lookUpPallet(desk, outbox, pallet)))
    times.bare.push(timeOf(() => readBare(other.id)))
  }
  return times
}

function lookUpPallet(desk: RecordDesk, outbox: ReturnType<typeof openOutbox>, pallet: ManyContainer): void {
  const [found] = findMatches(desk, { text: `(${pallet.id.replace('/', ')')}` }).items
  const item = found?.item.id ?? pallet.id
  const { contents } = lookUpItem(desk, { item })
  lookUpHistory(desk, { item, before: null, limit: 25 })
  const { tooMany } = lookUpMessages(outbox, { item })
  if (contents !== pallet.count || !tooMany) throw new Error(`${contents} are on the pallet`)
}

/** Pages from all over a pallet; the bare one reads the children of the other with as much of each as a line shows. */
function pageTimes(desk: RecordDesk, pallets: readonly ManyContainer[]): Times {
  const times: Times = { ours: [], bare: [] }
  const bare = desk.database.prepare<[string, string, number]>(
    'select id, lot, expiry from item where parent = ? and id > ? order by id limit ?',
  )
  for (let look = 0; look < palletLookUps; look += 1) {
    const [pallet, other] = look % 2 === 0 ? pallets : pallets.toReversed()
    if (pallet === undefined || other === undefined) throw new Error('there are two pallets')
    const at = (look * step) % (itemsOnAFullPallet - childrenOnAPage)
    const after = (of: ManyContainer) => manyItem(of.from + at)
    times.ours.push(
      timeOf(() => lookUpContents(desk, { item: pallet.id, after: after(pallet), limit: childrenOnAPage })),
    )
    times.bare.push(timeOf(() => bare.all(other.id, after(other), childrenOnAPage)))
  }
  return times
}

/** Both look up in turns, each an item like the other's, so that each finds the file's pages as cold. */
function timesOf(desk: RecordDesk, readBare: (item: ItemId) => number): Times {
  const outbox = openOutbox(desk.database)
  const ours: number[] = []
  const bare: number[] = []
  for (let look = 0; look < lookUps; look += 1) {
    // Half of what is looked up has a history.
    const anywhere = (look * step) % looseItems
    const number = look % 2 === 0 ? anywhere : anywhere - (anywhere % oneInSoMany)
    // The bare one reads its like nearby: the same item would lie in memory after the first reading.
    const other = (number + oneInSoMany) % looseItems
    ours.push(timeOf(() => lookUpAll(desk, outbox, number)))
    bare.push(timeOf(() => readBare(manyItem(other))))
  }
  return { ours, bare }
}

function lookUpAll(desk: RecordDesk, outbox: ReturnType<typeof openOutbox>, number: number): void {
  const [found] = findMatches(desk, { text: manyLabel(number) }).items
  if (found === undefined) throw new Error(`item ${number} was not found`)
  const item = found.item.id
  lookUpItem(desk, { item })
  const { entries } = lookUpHistory(desk, { item, before: null, limit: 25 })
  const { messages } = lookUpMessages(outbox, { item })
  const [facts, told] = number % oneInSoMany === 0 ? [4, 1] : [1, 0]
  if (entries.length !== facts || messages.length !== told) throw new Error(`item ${number} has another history`)
}

/** Reads an item's rows by their keys, as a program would that does nothing else with them. */
function bareReader(database: Database): (item: ItemId) => number {
  const reads = [
    'select * from item where id = ?',
    'select * from hold where item = ?',
    'select * from claim where item = ?',
    'select * from outbox_item cross join outbox_message on number = message where item = ?',
  ].map((text) => database.prepare<[string]>(text))
  const number = database
    .prepare<[string, string], number>('select number from item_number where name = ? and before_name = ?')
    .pluck()
  const facts = database.prepare<[number]>(`
    select fact.sequence, fact.id, fact.kind, fact.at, fact.person, fact.scan
    from fact_item cross join fact on station = 1 and fact.sequence = fact_item.sequence where item = ?`)
  return (item) => {
    const rows = reads.map((read) => read.all(item).length)
    const found = number.get(item.slice(21), item.slice(0, 21))
    return rows.length + (found === undefined ? 0 : facts.all(found).length)
  }
}

/** Leaves the messages of packing a pallet as full as this. */
function tellOf(desk: RecordDesk, { id: container, from, count }: ManyContainer): void {
  const { at, offsetMinutes } = desk.readClock()
  const items = Array.from({ length: count }, (_, index) => manyItem(from + index))
  const context = { site: trainingSite, endpoint: 'practice' as EndpointId, offsetMinutes, newId: desk.ids.newId }
  const job = desk.ids.newId() as JobId
  const packed = {
    kind: 'contents.packed',
    job,
    eventTime: at,
    container,
    newContainer: null,
    holds: [],
    items,
  } as const
  const messages = messagesForPacking({ ...packed, movedFrom: [] }, context)
  immediately(desk.database, () =>
    enqueue(desk.database, messages, { at, createdBy: desk.ids.newId() as PersonId, fact: null }),
  )
}

function timeOf(work: () => void): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

function giveHistory(desk: RecordDesk, number: number): void {
  const item = manyItem(number)
  const job = desk.ids.newId() as JobId
  const person = desk.ids.newId() as PersonId
  const { at, offsetMinutes } = desk.readClock()
  const scan = { scanner: 'dock 1', bytes: hexOf(encodeUtf8(manyLabel(number))), at }
  const opened = { kind: 'job.opened', job, purpose: { operation: 'damage', reason: 'crushed' } } as const
  const recorded = { kind: 'job.item-recorded', job, item, known: true, lot: 'L1', expiry: null, notes: [] } as const
  const repeated = { kind: 'job.scan-repeated', job, item } as const
  const items = [{ id: item, known: true }]
  const finished = { kind: 'damage.finished', job, reason: 'crushed', eventTime: at, items } as const
  immediately(desk.database, () => {
    record(desk, [
      { body: opened, person, scan: null },
      { body: recorded, person, scan },
      { body: repeated, person, scan },
      { body: finished, person, scan: null },
    ])
    const context = { site: trainingSite, endpoint: 'practice' as EndpointId, offsetMinutes, newId: desk.ids.newId }
    enqueue(desk.database, messagesForDamage(finished, context), { at, createdBy: person, fact: null })
  })
}
