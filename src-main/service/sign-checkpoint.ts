import type { Checkpoint } from '#shared/domain/ledger/checkpoint.ts'
import { textToSign } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { SignedCheckpoint } from '#shared/domain/ledger/signed-checkpoint.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { isSignedBy } from './station-key.ts'
import type { StationKey } from './station-key.ts'

/** Signs a checkpoint with the station's key. */
export function signCheckpoint(key: StationKey, checkpoint: Checkpoint, signedAt: Instant): SignedCheckpoint {
  const unsigned = { ...checkpoint, signedAt, publicKey: key.publicKey }
  return { ...unsigned, signature: key.sign(Buffer.from(textToSign(unsigned), 'utf8')) }
}

/** Whether the key that a checkpoint names has signed it. That it is the key of a station, only its chain can say. */
export function isCheckpointSigned(signed: SignedCheckpoint): boolean {
  return isSignedBy(signed.publicKey, Buffer.from(textToSign(signed), 'utf8'), signed.signature)
}
