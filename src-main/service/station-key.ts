import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, format, parse } from 'node:path'
import type { StationPublicKey, StationSignature } from '#shared/domain/ledger/station-key.ts'
import { syncDirectory } from './persistence/database/database-files.ts'
import { errorCode } from './persistence/database/disk-refusal.ts'

/**
 * The station's own key pair (Ed25519). Whoever signs begins the bytes with a word for what they are
 * (`tallyman-checkpoint:2:`), so that a signature of one thing can never be shown as one of another.
 */
export type StationKey = {
  readonly publicKey: StationPublicKey
  readonly sign: (bytes: Uint8Array) => StationSignature
}

/** Where the private key of a database lies: `station.key` beside `station.db`. No backup, export or log takes it along. */
export function stationKeyFile(database: string): string {
  const { dir, name } = parse(database)
  return format({ dir, name, ext: '.key' })
}

/**
 * Reads the key of a file; null where there is none, or nothing that is one. Whatever the file's rights were, only its
 * owner may read it afterwards. Throws the file system's error.
 */
export function readStationKey(file: string): StationKey | null {
  try {
    const pem = readFileSync(file, 'utf8')
    chmodSync(file, ownerOnly)
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? keyOf(key) : null
  } catch (error) {
    // OpenSSL's own codes tell of a text that is no key.
    if (errorCode(error) === 'ENOENT' || errorCode(error)?.startsWith('ERR_') === true) return null
    throw error
  }
}

/** Makes a new key and puts it into the file, whole or not at all, in the place of what was there. Throws the file system's error. */
export function makeStationKey(file: string): StationKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const fresh = `${file}-new`
  rmSync(fresh, { force: true })
  const handle = openSync(fresh, 'wx', ownerOnly)
  try {
    writeFileSync(handle, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
  syncDirectory(dirname(file))
  return keyOf(privateKey)
}

/** Whether the owner of this key signed exactly these bytes. Text that is no key or no signature was signed by nobody. */
export function isSignedBy(publicKey: StationPublicKey, bytes: Uint8Array, signature: StationSignature): boolean {
  const point = Buffer.from(publicKey, 'base64url')
  if (point.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([ed25519Header, point]), format: 'der', type: 'spki' })
  return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
}

/** What stands before the 32 bytes of a public key in its DER form (RFC 8410 section 4). */
const ed25519Header = Buffer.from('302a300506032b6570032100', 'hex')

/** Windows knows no such bits: there the file has the rights of its folder, which is the user's own. */
const ownerOnly = 0o600

function keyOf(privateKey: KeyObject): StationKey {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (x === undefined) throw new Error('an Ed25519 key without its point')
  return {
    publicKey: x as StationPublicKey,
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64url') as StationSignature,
  }
}
