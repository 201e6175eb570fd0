import type { BatchId, ReleaseId } from '#shared/domain/batches/batch-id.ts'
import type { ReportedLevel } from '#shared/domain/batches/facts.ts'
import type { HeldRelease } from '#shared/domain/batches/held-release.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import type { Signature } from '#shared/domain/signatures/signature.ts'
import type { Closing, ClosingSet } from '#shared/epcis/closing-event.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** How a batch was closed. */
export type ClosingRecord = {
  readonly fact: FactId
  readonly at: Instant
  readonly closing: Closing
  readonly set: ClosingSet
  readonly levels: readonly ReportedLevel[]
  readonly threshold: number
  readonly reason: string | null
  readonly signedBy: string
  readonly signedAt: Instant
  /** Who took it back, when and why; null while it stands. */
  readonly undone: { readonly at: Instant; readonly by: string | null; readonly reason: string } | null
}

/** A release that came first, with the signature it was given. */
export type ReleaseRecord = HeldRelease & {
  readonly product: string | null
  readonly at: Instant
  readonly signature: Signature
}

/** How batches were closed, and releases that wait for their numbers. */
export type BatchClosings = {
  /** The latest first, with those that were taken back. */
  of(batch: BatchId): readonly ClosingRecord[]
  /** The one that stands; null for a batch that is open. */
  standing(batch: BatchId): ClosingRecord | null
  /** The oldest first. */
  held(limit: number): readonly ReleaseRecord[]
  /** The one that is held for this lot of a product; null for none. */
  heldFor(gtin: string, lot: string): ReleaseRecord | null
  /** Null where it is unknown, carried out or withdrawn. */
  heldOne(release: ReleaseId): ReleaseRecord | null
}

type ClosingRow = Omit<ClosingRecord, 'levels' | 'undone'> & {
  readonly levels: string
  readonly undoneAt: Instant | null
  readonly undoneBy: string | null
  readonly undoneReason: string | null
}
type ReleaseRow = Omit<ReleaseRecord, 'signature'> & { readonly signature: string }

const closings = `
  select fact, at, closing, closing_set as "set", levels, threshold, reason, signed_by as signedBy, signed_at as signedAt,
    undone_at as undoneAt, person.name as undoneBy, undone_reason as undoneReason
  from batch_closing left join person on person.id = undone_by`
const releases = `
  select release, batch_release.gtin, lot, expiry, closing, quantity, at, signature, product.name as product
  from batch_release left join product on product.gtin = batch_release.gtin where ended is null`

/** Prepares the questions on this database. */
export function openBatchClosings(database: Database): BatchClosings {
  const of = database.prepare<[BatchId], ClosingRow>(`${closings} where batch = ? order by sequence desc`)
  const standing = database.prepare<[BatchId], ClosingRow>(`${closings} where batch = ? and undone_at is null`)
  const held = database.prepare<[number], ReleaseRow>(`${releases} order by at, release limit ?`)
  const heldFor = database.prepare<[string, string], ReleaseRow>(`${releases} and batch_release.gtin = ? and lot = ?`)
  const heldOne = database.prepare<[ReleaseId], ReleaseRow>(`${releases} and release = ?`)
  const found = (row: ReleaseRow | undefined) => (row === undefined ? null : releaseOf(row))
  return {
    of: (batch) => of.all(batch).map(closingOf),
    standing: (batch) => {
      const row = standing.get(batch)
      return row === undefined ? null : closingOf(row)
    },
    held: (limit) => held.all(limit).map(releaseOf),
    heldFor: (gtin, lot) => found(heldFor.get(gtin, lot)),
    heldOne: (release) => found(heldOne.get(release)),
  }
}

function closingOf({ levels, undoneAt, undoneBy, undoneReason, ...row }: ClosingRow): ClosingRecord {
  return {
    ...row,
    levels: JSON.parse(levels) as readonly ReportedLevel[],
    undone: undoneAt === null || undoneReason === null ? null : { at: undoneAt, by: undoneBy, reason: undoneReason },
  }
}

function releaseOf({ signature, ...row }: ReleaseRow): ReleaseRecord {
  return { ...row, signature: JSON.parse(signature) as Signature }
}
