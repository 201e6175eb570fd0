import type { ChainBreak, CheckpointBreak } from '#shared/domain/ledger/chain-break.ts'
import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import type { SignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { StationId } from '#shared/domain/ledger/station-id.ts'
import type { StationPublicKey } from '#shared/domain/ledger/station-key.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { isCheckpointSigned } from '../../sign-checkpoint.ts'
import type { Database } from '../database/connection.ts'
import { isDamage } from '../database/disk-refusal.ts'
import { factColumns } from './fact-row.ts'
import type { FactRow } from './fact-row.ts'
import { judgeLink, keyAfter } from './judge-link.ts'
import { genesisHash } from './ledger-hash.ts'

const pageSize = 200

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The facts from an entry on, in the order of the table itself: an index could hide a row, and the planner, left alone,
 * would take the one by station and sort the whole chain for every page.
 */
export const pageOfChain = `
  select ${factColumns}, fact.entry from fact not indexed join station on station.number = fact.station
  where fact.station = 1 and fact.entry >= ? order by fact.entry limit ${pageSize}`

/**
 * Checks this station's chain from its first fact to its last, with the checkpoints that it keeps of itself, and against
 * a checkpoint from outside where there is one: gives the checkpoint of the chain's end, or its first break. Only
 * reads; what is in the facts is compared, never interpreted. Without a checkpoint from outside nobody can see that
 * facts are missing at the end, or that all of them were rewritten by somebody who has the key.
 */
export function verifyChain(
  database: Database,
  checkpoint: Checkpoint | SignedCheckpoint | null,
): Result<Checkpoint, ChainBreak> {
  const station = unlessDamaged(() => stationOf(database))
  if (station === undefined) return err({ kind: 'unreadable', sequence: 1 })
  if (station === null) return err({ kind: 'noStation' })
  if (checkpoint !== null && checkpoint.station !== station) {
    return err({ kind: 'otherStation', expected: checkpoint.station, found: station })
  }
  if (checkpoint !== null && 'signature' in checkpoint && !isCheckpointSigned(checkpoint))
    return err({ kind: 'notSigned' })
  const page = database.prepare<[number | bigint], FactRow & { readonly entry: number }>(pageOfChain)
  let end: Checkpoint = { station, epoch: 1, sequence: 0, hash: genesisHash(station) }
  let key: StationPublicKey | null = null
  let contradiction = checkpoint === null ? null : contradictionAt(end, key, checkpoint)
  // From the lowest number that a row can have.
  let entry: number | bigint = -(2n ** 63n)
  for (;;) {
    const rows = unlessDamaged(() => page.all(entry))
    if (rows === undefined) return err({ kind: 'unreadable', sequence: end.sequence + 1 })
    for (const row of rows) {
      const wrong = judgeLink(row, end, key)
      if (wrong !== null) return err(wrong)
      end = { station, epoch: row.epoch, sequence: row.sequence, hash: row.hash }
      entry = row.entry + 1
      key = keyAfter(row, key)
      if (checkpoint !== null) contradiction ??= contradictionAt(end, key, checkpoint)
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

/** What the fact of the checkpoint's sequence has against it; `key` is the one that the chain had named by then. */
function contradictionAt(
  fact: Checkpoint,
  key: StationPublicKey | null,
  checkpoint: Checkpoint | SignedCheckpoint,
): CheckpointBreak | null {
  const { sequence, epoch } = fact
  if (sequence !== checkpoint.sequence) return null
  if (epoch !== checkpoint.epoch) return { kind: 'restored', sequence, epoch }
  if (fact.hash !== checkpoint.hash) return { kind: 'rewritten', sequence }
  return 'publicKey' in checkpoint && checkpoint.publicKey !== key ? { kind: 'signedByOtherKey', sequence } : null
}
