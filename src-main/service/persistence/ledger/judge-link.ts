import type { ChainBreak } from '#shared/domain/ledger/chain-break.ts'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { FactHash } from '#shared/domain/ledger/fact-hash.ts'
import { parseSignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { StationPublicKey } from '#shared/domain/ledger/station-key.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { isCheckpointSigned } from '../../sign-checkpoint.ts'
import type { FactRow } from './fact-row.ts'
import { factHash } from './ledger-hash.ts'

/** What is wrong with one fact that follows another; null where nothing is. `key` is the one that the chain named last. */
export function judgeLink(row: FactRow, before: Checkpoint, key: StationPublicKey | null): ChainBreak | null {
  const sequence = before.sequence + 1
  // An altered table may hold anything in any column; only numbers go on to be shown.
  if (!Number.isSafeInteger(row.sequence) || !Number.isSafeInteger(row.epoch))
    return { kind: 'contentChanged', sequence }
  if (row.sequence !== sequence) return { kind: 'gap', sequence, found: row.sequence }
  if (row.previousHash !== before.hash) return { kind: 'linkBroken', sequence }
  if (row.hash !== hashOf(row)) return { kind: 'contentChanged', sequence }
  if (row.epoch < before.epoch) return { kind: 'epochFell', sequence }
  if (row.kind === 'checkpoint.signed' && !isOwnCheckpoint(row, before, key))
    return { kind: 'checkpointForged', sequence }
  return null
}

/** The key that the chain has named last, once this fact is part of it. */
export function keyAfter(row: FactRow, before: StationPublicKey | null): StationPublicKey | null {
  return row.kind === 'station.key-made' ? (memberOf(row, 'publicKey') as StationPublicKey | null) : before
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

/** Whether a checkpoint in the chain is of the fact before it, and signed with the key that the chain named last. */
function isOwnCheckpoint(row: FactRow, before: Checkpoint, key: StationPublicKey | null): boolean {
  const signed = parseSignedCheckpoint(memberOf(row, 'line') ?? '')
  if (!signed.ok) return false
  const { station, epoch, sequence, hash, publicKey } = signed.value
  return (
    station === before.station &&
    epoch === before.epoch &&
    sequence === before.sequence &&
    hash === before.hash &&
    publicKey === key &&
    isCheckpointSigned(signed.value)
  )
}

/** A text of a body whose hash was found right; null where it has none of that name. */
function memberOf(row: FactRow, name: string): string | null {
  const body: unknown = JSON.parse(row.body)
  if (typeof body !== 'object' || body === null) return null
  const value: unknown = Reflect.get(body, name)
  return typeof value === 'string' ? value : null
}
