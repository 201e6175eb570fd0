import { z } from 'zod'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { Doubt, DoubtCode } from '#shared/domain/shipments/doubt.ts'
import type { InboundSource } from '#shared/domain/shipments/facts.ts'
import type { ShipmentName } from '#shared/domain/shipments/shipment.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'
import { readSource } from './inbound.ts'

/** Something that was announced and not taken, with the document it came in. */
export type SetAsideEntry = {
  readonly id: FactId
  readonly because: Doubt
  readonly document: string
  readonly source: InboundSource
  readonly events: readonly string[]
  readonly shipment: ShipmentName | null
  readonly since: Instant
  readonly settledAt: Instant | null
}

/** What was set aside, read from the projection. */
export type SetAside = {
  /** What waits for a person, the newest first. */
  open(limit: number): readonly SetAsideEntry[]
  find(id: FactId): SetAsideEntry | null
  /** Whether the same was set aside before, settled since or not: a network that says it again says nothing new. */
  isKnown(because: Doubt, events: readonly string[]): boolean
}

type Row = {
  readonly id: FactId
  readonly because: DoubtCode
  readonly about: string
  readonly document: string
  readonly source: string
  readonly events: string
  readonly number: string | null
  readonly from_gln: string | null
  readonly since: Instant
  readonly settled_at: Instant | null
}

const eventIds = z.array(z.string())

/** Prepares the questions about what was set aside on this database. */
export function openSetAside(database: Database): SetAside {
  const open = database.prepare<[number], Row>(
    'select * from inbound_set_aside where settled_at is null order by since desc, id desc limit ?',
  )
  const find = database.prepare<[string], Row>('select * from inbound_set_aside where id = ?')
  const known = database.prepare<[string, string], { id: string }>(
    'select id from inbound_set_aside where because = ? and events = ? limit 1',
  )
  return {
    open: (limit) => open.all(limit).map(entryOf),
    find: (id) => {
      const row = find.get(id)
      return row === undefined ? null : entryOf(row)
    },
    isKnown: ({ code }, events) => known.get(code, canonicalJson(events)) !== undefined,
  }
}

function entryOf(row: Row): SetAsideEntry {
  const { number, from_gln: fromGln } = row
  return {
    id: row.id,
    because: { code: row.because, about: row.about },
    document: row.document,
    source: readSource(row.source),
    events: eventIds.parse(JSON.parse(row.events)),
    shipment: number === null || fromGln === null ? null : { number, fromGln },
    since: row.since,
    settledAt: row.settled_at,
  }
}
