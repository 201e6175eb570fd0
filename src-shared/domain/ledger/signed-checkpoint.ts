import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { FactHash } from './fact-hash.ts'
import type { StationId } from './station-id.ts'
import type { StationPublicKey, StationSignature } from './station-key.ts'

/** A checkpoint that the station's key speaks for: nobody without that key can make one that fits a rewritten chain. */
export type SignedCheckpoint = Checkpoint & {
  /** The station's clock when it signed. */
  readonly signedAt: Instant
  readonly publicKey: StationPublicKey
  readonly signature: StationSignature
}

const line =
  /^tallyman-checkpoint:2:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,15}):(\d{1,15}):([0-9a-f]{64}):(\d{1,15}):([\w-]{43}):([\w-]{86})$/

/** What the key signs: the UTF-8 bytes of the line up to its last colon, which is not among them. */
export function textToSign({
  station,
  epoch,
  sequence,
  hash,
  signedAt,
  publicKey,
}: Omit<SignedCheckpoint, 'signature'>): string {
  return `tallyman-checkpoint:2:${station}:${epoch}:${sequence}:${hash}:${signedAt}:${publicKey}`
}

/** A signed checkpoint as one line without spaces: `tallyman-checkpoint:2:<station>:<epoch>:<sequence>:<hash>:<signed at>:<public key>:<signature>`. */
export function formatSignedCheckpoint(signed: SignedCheckpoint): string {
  return `${textToSign(signed)}:${signed.signature}`
}

/** Reads a signed checkpoint's line, without checking its signature; spaces around it, as copying leaves them, do not count. */
export function parseSignedCheckpoint(text: string): Result<SignedCheckpoint, 'notACheckpoint'> {
  const [, station, epoch, sequence, hash, signedAt, publicKey, signature] = line.exec(text.trim()) ?? []
  if (station === undefined || signature === undefined) return err('notACheckpoint')
  return ok({
    station: station as StationId,
    epoch: Number(epoch),
    sequence: Number(sequence),
    hash: hash as FactHash,
    signedAt: Number(signedAt) as Instant,
    publicKey: publicKey as StationPublicKey,
    signature: signature as StationSignature,
  })
}
