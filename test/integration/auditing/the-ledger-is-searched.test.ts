import { beforeEach, expect, test } from 'vitest'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { pageOfLedger } from '#service/application/records/ledger-handlers.ts'
import { record } from '#service/application/record.ts'
import { factsInStretch } from '#service/persistence/projections/fact-tally.ts'
import { inStretch, nextStretch } from '#service/persistence/ledger/ledger-search.ts'
import type { LedgerFilter, LedgerSearch } from '#service/persistence/ledger/ledger-search.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { openStationFile } from '#test/support/ledger/station-file.ts'
import type { StationFile } from '#test/support/ledger/station-file.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const everything: LedgerFilter = { person: null, item: null, from: null, until: null, kinds: [] }
const olga = '018f0000-0000-7000-8000-00000000000a' as PersonId
const sam = '018f0000-0000-7000-8000-00000000000b' as PersonId
const job = '018f0000-0000-7000-8000-00000000000c' as JobId
const pack = '01/09521234567899/21/A1' as ItemId
const day = 24 * 60 * 60 * 1000
const monday = Date.UTC(2026, 10, 23)

let station: StationFile
let search: LedgerSearch

beforeEach(() => {
  station = openStationFile()
  search = station.desk.ledgerSearch
})

/** Appends one fact of a person at a moment. */
function add(body: TallymanFact, person: PersonId | null, at: number): void {
  const desk = { ...station.desk, readClock: () => ({ at: at as Instant, offsetMinutes: 60 }) }
  immediately(desk.database, () => void record(desk, [{ body, person, scan: null }]))
}

const scanned: TallymanFact = { kind: 'job.scan-repeated', job, item: pack }

/** All numbers that a filter finds, and how many pages it took. */
function all(
  filter: Partial<LedgerFilter>,
  limit = 20,
): { readonly sequences: readonly number[]; readonly pages: number } {
  const sequences: number[] = []
  let below: number | null = Number.MAX_SAFE_INTEGER
  let pages = 0
  while (below !== null) {
    const page = search.page({ ...everything, ...filter }, below, limit)
    sequences.push(...page.rows.map(({ sequence }) => sequence))
    below = page.next
    pages += 1
  }
  return { sequences, pages }
}

test('without a filter everything comes, the newest first, each fact once, whatever the size of a page', () => {
  station.writeSome(41)
  const wanted = Array.from({ length: 42 }, (_, index) => 42 - index)
  for (const limit of [1, 7, 20, 50]) expect(all({}, limit).sequences).toEqual(wanted)
})

test('by person, and by the station itself', () => {
  add(scanned, olga, monday)
  add(scanned, sam, monday)
  add(scanned, olga, monday)
  expect(all({ person: olga }).sequences).toEqual([4, 2])
  expect(all({ person: 'station' }).sequences).toEqual([1])
  expect(search.count({ ...everything, person: olga })).toBe(2)
})

test('by kind, and by kind and person together', () => {
  add(scanned, olga, monday)
  add({ kind: 'person.signed-in', person: olga }, olga, monday)
  add({ kind: 'person.signed-in', person: sam }, sam, monday)
  expect(all({ kinds: ['person.signed-in'] }).sequences).toEqual([4, 3])
  expect(all({ kinds: ['person.signed-in'], person: olga }).sequences).toEqual([3])
  expect(all({ kinds: ['person.signed-in', 'job.scan-repeated'] }).sequences).toEqual([4, 3, 2])
})

test('by item, with the facts about many items among them', () => {
  add(scanned, olga, monday)
  add({ kind: 'person.signed-in', person: olga }, olga, monday)
  add(
    {
      kind: 'contents.taken-out',
      job,
      eventTime: monday as Instant,
      openings: [{ container: pack, items: ['01/09521234567899/21/A2' as ItemId] }],
    },
    sam,
    monday,
  )
  expect(all({ item: pack }).sequences).toEqual([4, 2])
  expect(all({ item: pack, person: sam }).sequences).toEqual([4])
  expect(all({ item: 'nothing' as ItemId }).sequences).toEqual([])
})

test('by time to the millisecond, in the order of the ledger also where a clock went back', () => {
  add(scanned, olga, monday + 1000)
  add(scanned, olga, monday + 5000)
  add(scanned, olga, monday + 2000)
  add(scanned, olga, monday + 6000)
  expect(all({ from: monday + 2000, until: monday + 6000 }).sequences).toEqual([4, 3])
})

test('a count is given where the tally can tell, and by whole days it is exact', () => {
  add(scanned, olga, monday)
  add(scanned, olga, monday + day)
  const tuesday = { ...everything, from: monday + day, until: monday + 2 * day, person: olga }
  expect(search.count(tuesday)).toBe(1)
  expect(search.count({ ...tuesday, until: monday + 2 * day - 1 })).toBeNull()
  expect(search.count({ ...everything, item: pack })).toBeNull()
})

test('a rare fact is found far back without reading what lies between', () => {
  add({ kind: 'person.signed-in', person: sam }, sam, monday)
  const some = Array.from({ length: factsInStretch }, () => scanned)
  for (let stretch = 0; stretch < 12; stretch += 1) station.write(...some)
  expect(all({ kinds: ['person.signed-in'] })).toEqual({ sequences: [2], pages: 1 })
})

test('a search that finds nothing for long gives way, says how far it looked, and goes on', () => {
  const at = monday + 1000
  const some = Array.from({ length: factsInStretch }, () => scanned)
  add(scanned, olga, at)
  for (let stretch = 0; stretch < 30; stretch += 1) {
    const desk = { ...station.desk, readClock: () => ({ at: (at + 1000) as Instant, offsetMinutes: 0 }) }
    immediately(
      desk.database,
      () =>
        void record(
          desk,
          some.map((body) => ({ body, person: olga, scan: null })),
        ),
    )
  }
  // The day fits everywhere, the moment nowhere but at the beginning.
  const found = all({ from: at, until: at + 1 })
  expect(found.sequences).toEqual([2])
  expect(found.pages).toBeGreaterThan(1)
})

test('the tally and the facts of a stretch are read by their keys, never by the whole ledger', () => {
  const database = databaseAfter(28)
  const bound = nextStretch.replaceAll(/:\w+/g, 'null')
  expect(planOf(database, bound)).toMatch(/SEARCH fact_tally USING PRIMARY KEY/)
  expect(planOf(database, bound)).not.toMatch(/TEMP B-TREE/)
  expect(planOf(database, inStretch.replaceAll(/:\w+/g, 'null'))).toMatch(
    /SEARCH fact USING INDEX .*sequence>\? AND sequence<\?/,
  )
})

test('the tally is the same when the projections are made again', () => {
  add(scanned, olga, monday)
  add(scanned, olga, monday + day)
  const rows = () => station.desk.database.prepare('select * from fact_tally').all()
  const before = rows()
  station.desk.projector.rebuild(station.desk.ledger)
  expect(rows()).toEqual(before)
})

test('an id that is somebody’s here is read as their name, any other as it stands', () => {
  add({ kind: 'person.enrolled', person: olga, name: 'Olga', role: 'operator' }, null, monday)
  add({ kind: 'person.signed-in', person: olga }, olga, monday)
  add({ kind: 'person.signed-in', person: sam }, sam, monday)
  const { facts } = pageOfLedger(station.desk, { filter: { ...everything, kinds: [] }, below: null, limit: 2 })
  expect(facts.map(({ says }) => says.members)).toEqual([
    [{ name: 'person', value: { kind: 'value', value: sam } }],
    [{ name: 'person', value: { kind: 'person', id: olga, name: 'Olga' } }],
  ])
})
