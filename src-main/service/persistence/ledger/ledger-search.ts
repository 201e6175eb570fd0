import type { PersonId } from '#shared/domain/people/person.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Database } from '../database/connection.ts'
import { factColumns } from './fact-row.ts'
import type { FactRow } from './fact-row.ts'
import { splitItemId } from '../items/item-number.ts'
import { dayOf, factsInStretch, stretchOf } from '../projections/fact-tally.ts'

/** What an auditor looks for; null is no limit. */
export type LedgerFilter = {
  /** `station` for what the station did by itself. */
  readonly person: PersonId | 'station' | null
  readonly item: ItemId | null
  /** The first moment, and the first after the last, in milliseconds since 1970. */
  readonly from: number | null
  readonly until: number | null
  /** Kinds of fact; none is every kind. */
  readonly kinds: readonly string[]
}

/** Facts that fit, the newest first. `next`: where to go on, below this number; null once everything was looked at. */
export type LedgerPage = { readonly rows: readonly FactRow[]; readonly next: number | null }

/** Facts of one kind or person, and how many there are. */
export type Counted<Key extends string> = { readonly key: Key; readonly facts: number }

/** The whole ledger, looked through by whatever an auditor knows. */
export type LedgerSearch = {
  /** Looks at facts below a number, and stops early rather than keep the station waiting: a page may be short, or empty, and go on. */
  page(filter: LedgerFilter, below: number, limit: number): LedgerPage
  /** How many facts fit; null where the filter is finer than the tally: for an item or for moments within a day. */
  count(filter: LedgerFilter): number | null
  /** How many facts of a span there are of each kind, and by each person (`''` is the station itself). */
  kinds(): readonly Counted<string>[]
  people(): readonly Counted<PersonId | ''>[]
  fact(sequence: number): FactRow | null
}

/** How much one page may read. A stretch is read in about a millisecond. */
const mostStretches = 24
const mostFactsOfItem = 4000
/** A page with long facts ends once their bodies have so many characters. */
const mostBodies = 2_000_000

const wanted = `
  (:person is null or person = :person) and (:noKinds or kind in (select value from json_each(:kinds)))`

/** The next stretch below which has something of what is wanted, on days that may be in the span. */
export const nextStretch = `
  select stretch from fact_tally
  where stretch <= :stretch and ${wanted} and day between :firstDay and :lastDay order by stretch desc limit 1`

const fits = `
  (:person is null or coalesce(fact.person, '') = :person)
  and (:noKinds or fact.kind in (select value from json_each(:kinds))) and fact.at >= :from and fact.at < :until`

/** The numbers of the facts of a stretch that fit; their bodies are not read. */
export const inStretch = `
  select fact.sequence from fact
  where fact.station = 1 and fact.sequence between :first and :last and ${fits} order by fact.sequence desc`

/** The numbers of the facts about an item, whether they fit or not: what was looked at is what the next page begins below. */
export const ofItem = `
  select distinct fact_item.sequence, ${fits} as fits
  from item_number join fact_item on fact_item.item = item_number.number
    join fact on fact.station = 1 and fact.sequence = fact_item.sequence
  where item_number.name = :name and item_number.before_name = :beforeName and fact_item.sequence < :below
  order by fact_item.sequence desc limit ${mostFactsOfItem}`

/** Prepares the questions of auditors on this database. */
export function openLedgerSearch(database: Database): LedgerSearch {
  const stretch = database.prepare<[Bound & { stretch: number }], { stretch: number }>(nextStretch)
  const sequences = database.prepare<[Bound & { first: number; last: number }], number>(inStretch).pluck()
  const itemFacts = database.prepare<
    [Bound & { name: string; beforeName: string; below: number }],
    { sequence: number; fits: 0 | 1 }
  >(ofItem)
  const fact = database.prepare<[number], FactRow>(`
    select ${factColumns} from fact join station on station.number = fact.station
    where fact.station = 1 and fact.sequence = ?`)
  const count = database
    .prepare<[Bound], number | null>(
      `select sum(facts) from fact_tally where ${wanted} and day between :firstDay and :lastDay`,
    )
    .pluck()
  const kinds = database.prepare<[], Counted<string>>(
    'select kind as key, sum(facts) as facts from fact_tally group by kind order by kind',
  )
  const people = database.prepare<[], Counted<PersonId | ''>>(
    'select person as key, sum(facts) as facts from fact_tally group by person order by person',
  )

  function* fitting(filter: LedgerFilter, below: number): Iterable<Looked> {
    const bound = boundOf(filter)
    if (filter.item !== null) {
      const found = itemFacts.all({ ...bound, ...splitItemId(filter.item), below })
      for (const { sequence, fits: doesFit } of found) yield { sequence, fits: doesFit === 1 }
      yield { sequence: found.length < mostFactsOfItem ? 0 : (found.at(-1)?.sequence ?? 0), fits: false }
      return
    }
    let highest = below - 1
    for (let looked = 0; looked < mostStretches && highest >= 1; looked += 1) {
      const found = stretch.get({ ...bound, stretch: stretchOf(highest) })
      if (found === undefined) break
      const first = found.stretch * factsInStretch
      const last = Math.min(highest, first + factsInStretch - 1)
      for (const sequence of sequences.all({ ...bound, first, last })) yield { sequence, fits: true }
      yield { sequence: first, fits: false }
      highest = first - 1
      if (looked === mostStretches - 1) return
    }
    yield { sequence: 0, fits: false }
  }

  return {
    page: (filter, below, limit) => {
      const rows: FactRow[] = []
      let bodies = 0
      let next = below
      for (const { sequence, fits: doesFit } of fitting(filter, below)) {
        if (doesFit && (rows.length === limit || bodies >= mostBodies)) return { rows, next }
        next = sequence
        const row = doesFit ? fact.get(sequence) : undefined
        if (row === undefined) continue
        rows.push(row)
        bodies += row.body.length
      }
      return { rows, next: next <= 1 ? null : next }
    },
    count: (filter) => {
      const isDay = (moment: number | null) => moment === null || moment % dayLength === 0
      if (filter.item !== null || !isDay(filter.from) || !isDay(filter.until)) return null
      return count.get(boundOf(filter)) ?? 0
    },
    kinds: () => kinds.all(),
    people: () => people.all(),
    fact: (sequence) => fact.get(sequence) ?? null,
  }
}

/** A fact that was looked at; one that does not fit only moves the place where the next page begins. */
type Looked = { readonly sequence: number; readonly fits: boolean }

type Bound = {
  readonly person: string | null
  readonly noKinds: 0 | 1
  readonly kinds: string
  readonly from: number
  readonly until: number
  readonly firstDay: number
  readonly lastDay: number
}

const dayLength = 24 * 60 * 60 * 1000

function boundOf({ person, kinds, from, until }: LedgerFilter): Bound {
  const first = from ?? Number.MIN_SAFE_INTEGER
  const end = until ?? Number.MAX_SAFE_INTEGER
  return {
    person: person === 'station' ? '' : person,
    noKinds: kinds.length === 0 ? 1 : 0,
    kinds: JSON.stringify(kinds),
    from: first,
    until: end,
    firstDay: dayOf(first),
    lastDay: dayOf(end - 1),
  }
}
