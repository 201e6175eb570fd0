import type { Brand } from '../../kernel/brand.ts'

/** A station's public Ed25519 key: its 32 bytes (RFC 8032) as 43 signs of base64url. */
export type StationPublicKey = Brand<string, 'StationPublicKey'>

/** What a station's private key made of some bytes: the 64 bytes of an Ed25519 signature as 86 signs of base64url. */
export type StationSignature = Brand<string, 'StationSignature'>

/**
 * Why a station made a key: its chain named none yet; the file with the private key of the one that it names is gone;
 * or the file holds the key of another chain, as after the restoring of a backup that is older than the key.
 */
export type KeyMadeBecause = 'firstKey' | 'keyLost' | 'otherKey'

/** What the ledger keeps of a station's key. From this fact on, the station signs with it; what was signed before stays signed by the key before. */
export type StationKeyFact = {
  readonly kind: 'station.key-made'
  readonly publicKey: StationPublicKey
  readonly because: KeyMadeBecause
}

/** Why a key must be made; null where the file holds the key that the chain named last. */
export function whyToMakeKey(named: StationPublicKey | null, found: StationPublicKey | null): KeyMadeBecause | null {
  if (named === null) return 'firstKey'
  if (found === null) return 'keyLost'
  return found === named ? null : 'otherKey'
}
