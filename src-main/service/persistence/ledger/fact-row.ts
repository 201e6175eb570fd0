import type { ClockFlag, Fact, ScanEvidence } from '#shared/domain/ledger/fact.ts'
import type { FactHash } from '#shared/domain/ledger/fact-hash.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { TallymanFact } from '#shared/domain/facts.ts'
import type { Instant } from '#shared/kernel/time.ts'

/** A row of the fact table with the name of its station. Scan and body are canonical JSON. */
export type FactRow = {
  readonly station: StationId
  readonly epoch: number
  readonly sequence: number
  readonly id: FactId
  readonly kind: string
  readonly at: Instant
  readonly offsetMinutes: number
  readonly clockFlag: ClockFlag | null
  readonly person: PersonId | null
  readonly siteGln: string | null
  readonly scan: string | null
  readonly body: string
  readonly previousHash: FactHash
  readonly hash: FactHash
}

/** The columns of `FactRow`, for a query that joins `fact` with its `station`. */
export const factColumns = `station.id as station, fact.epoch, fact.sequence, fact.id, fact.kind, fact.at,
  fact.offset_minutes as offsetMinutes, fact.clock_flag as clockFlag, fact.person, fact.site_gln as siteGln,
  fact.scan, fact.body, fact.previous_hash as previousHash, fact.hash`

/** The columns of the fact table that a chain is made of. */
export const storedColumns = [
  'entry',
  'station',
  'epoch',
  'sequence',
  'id',
  'kind',
  'at',
  'offset_minutes',
  'clock_flag',
  'person',
  'site_gln',
  'scan',
  'body',
  'previous_hash',
  'hash',
]

/** A fact as it was appended. The body was a fact of ours when it was written, and the chain says that it still is. */
export function factOf(row: FactRow): Fact {
  const body = JSON.parse(row.body) as TallymanFact
  return { ...row, kind: body.kind, body, scan: row.scan === null ? null : (JSON.parse(row.scan) as ScanEvidence) }
}
