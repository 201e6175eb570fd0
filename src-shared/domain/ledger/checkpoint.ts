import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { FactHash } from './fact-hash.ts'
import type { StationId } from './station-id.ts'

/**
 * Names the last fact of a station's chain at some moment. Kept outside the station (printed, mailed, on a
 * certificate), it shows later that the chain still has that fact, so that its end was not cut off or rewritten.
 */
export type Checkpoint = {
  readonly station: StationId
  readonly epoch: number
  /** 0, with the genesis hash, for a chain without facts. */
  readonly sequence: number
  readonly hash: FactHash
}

const line =
  /^tallyman-checkpoint:1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,15}):(\d{1,15}):([0-9a-f]{64})$/

/** A checkpoint as one line without spaces: `tallyman-checkpoint:1:<station>:<epoch>:<sequence>:<hash>`. */
export function formatCheckpoint({ station, epoch, sequence, hash }: Checkpoint): string {
  return `tallyman-checkpoint:1:${station}:${epoch}:${sequence}:${hash}`
}

/** Reads a checkpoint's line; spaces around it, as copying leaves them, do not count. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'notACheckpoint'> {
  const [, station, epoch, sequence, hash] = line.exec(text.trim()) ?? []
  if (station === undefined || epoch === undefined || sequence === undefined || hash === undefined)
    return err('notACheckpoint')
  return ok({ station: station as StationId, epoch: Number(epoch), sequence: Number(sequence), hash: hash as FactHash })
}
