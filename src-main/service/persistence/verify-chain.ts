import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { FactHash } from '#shared/domain/ledger/fact.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Database } from './connection.ts'
import { isDamage } from './disk-refusal.ts'
import { factColumns } from './fact-row.ts'
import type { FactRow } from './fact-row.ts'
import { factHash, genesisHash } from './ledger-hash.ts'

const pageSize = 200

/** The first thing that is wrong with a chain; `sequence` is that of the fact where it shows. */
export type ChainBreak =
  /** The ledger does not say which station it belongs to, or its name is no UUID. */
  | { readonly kind: 'noStation' }
  /** The fact's own hash is not that of its content: one of the two was changed. */
  | { readonly kind: 'contentChanged'; readonly sequence: number }
  /** The fact does not name the hash of the fact before it: that one was replaced, or this one moved here. */
  | { readonly kind: 'linkBroken'; readonly sequence: number }
  /** Where this fact should be, another comes (`found`). */
  | { readonly kind: 'gap'; readonly sequence: number; readonly found: number }
  /** An epoch is lower than the one before. */
  | { readonly kind: 'epochFell'; readonly sequence: number }
  /** The disk or the file gives no readable page from this fact on. */
  | { readonly kind: 'unreadable'; readonly sequence: number }
  | CheckpointBreak

/** How a whole chain can still contradict a checkpoint. */
export type CheckpointBreak =
  | { readonly kind: 'otherStation'; readonly expected: StationId; readonly found: StationId }
  /** The chain ends before the fact that the checkpoint names. */
  | { readonly kind: 'endRemoved'; readonly sequence: number; readonly last: number }
  /** The fact of that sequence was written after a backup was restored; the one of the checkpoint is not in this file. */
  | { readonly kind: 'restored'; readonly sequence: number; readonly epoch: number }
  /** Another fact stands where the checkpoint's stood: the chain was rewritten. */
  | { readonly kind: 'rewritten'; readonly sequence: number }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The facts from an entry on, in the order of the table itself: an index could hide a row, and the planner, left alone,
 * would take the one by station and sort the whole chain for every page.
 */
export const pageOfChain = `
  select ${factColumns}, fact.entry from fact not indexed join station on station.number = fact.station
  where fact.station = 1 and fact.entry >= ? order by fact.entry limit ${pageSize}`

/**
 * Checks this station's chain from its first fact to its last, and against a checkpoint where there is one: gives the
 * checkpoint of the chain's end, or its first break. Only reads; what is in the facts is compared, never interpreted.
 * Without a checkpoint nobody can see that facts are missing at the end, or that all of them were rewritten.
 */
export function verifyChain(database: Database, checkpoint: Checkpoint | null): Result<Checkpoint, ChainBreak> {
  const station = unlessDamaged(() => stationOf(database))
  if (station === undefined) return err({ kind: 'unreadable', sequence: 1 })
  if (station === null) return err({ kind: 'noStation' })
  if (checkpoint !== null && checkpoint.station !== station) {
    return err({ kind: 'otherStation', expected: checkpoint.station, found: station })
  }
  const page = database.prepare<[number | bigint], FactRow & { readonly entry: number }>(pageOfChain)
  let end: Checkpoint = { station, epoch: 1, sequence: 0, hash: genesisHash(station) }
  let contradiction = checkpoint === null ? null : contradictionAt(end, checkpoint)
  // From the lowest number that a row can have.
  let entry: number | bigint = -(2n ** 63n)
  for (;;) {
    const rows = unlessDamaged(() => page.all(entry))
    if (rows === undefined) return err({ kind: 'unreadable', sequence: end.sequence + 1 })
    for (const row of rows) {
      const wrong = judge(row, end)
      if (wrong !== null) return err(wrong)
      end = { station, epoch: row.epoch, sequence: row.sequence, hash: row.hash }
      entry = row.entry + 1
      if (checkpoint !== null) contradiction ??= contradictionAt(end, checkpoint)
    }
    if (rows.length < pageSize) break
  }
  if (contradiction !== null) return err(contradiction)
  if (checkpoint !== null && checkpoint.sequence > end.sequence) {
    return err({ kind: 'endRemoved', sequence: checkpoint.sequence, last: end.sequence })
  }
  return ok(end)
}

function stationOf(database: Database): StationId | null {
  const row = database.prepare<[], { id: unknown }>('select id from station where number = 1').get()
  return typeof row?.id === 'string' && uuid.test(row.id) ? (row.id as StationId) : null
}

function unlessDamaged<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

function judge(row: FactRow, before: Checkpoint): ChainBreak | null {
  const sequence = before.sequence + 1
  // An altered table may hold anything in any column; only numbers go on to be shown.
  if (!Number.isSafeInteger(row.sequence) || !Number.isSafeInteger(row.epoch))
    return { kind: 'contentChanged', sequence }
  if (row.sequence !== sequence) return { kind: 'gap', sequence, found: row.sequence }
  if (row.previousHash !== before.hash) return { kind: 'linkBroken', sequence }
  if (row.hash !== hashOf(row)) return { kind: 'contentChanged', sequence }
  if (row.epoch < before.epoch) return { kind: 'epochFell', sequence }
  return null
}

/** The hash of a row as anybody would compute it; null where body or scan are not the canonical JSON they must be. */
function hashOf(row: FactRow): FactHash | null {
  try {
    if (canonicalJson(JSON.parse(row.body)) !== row.body) return null
    if (row.scan !== null && canonicalJson(JSON.parse(row.scan)) !== row.scan) return null
    return factHash(row)
  } catch {
    return null
  }
}

function contradictionAt(fact: Checkpoint, checkpoint: Checkpoint): CheckpointBreak | null {
  const { sequence, epoch } = fact
  if (sequence !== checkpoint.sequence) return null
  if (epoch !== checkpoint.epoch) return { kind: 'restored', sequence, epoch }
  return fact.hash === checkpoint.hash ? null : { kind: 'rewritten', sequence }
}
