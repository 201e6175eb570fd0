import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { kindOfSecret } from '#shared/domain/people/secret.ts'
import type { HashedSecret } from '#service/persistence/credentials.ts'

// 32 MB and about 0.1 s a try on a small computer: a stolen disk gives up four digits slowly, and a person hardly waits.
const cost = 2 ** 15
const blockSize = 8
const hashLength = 32
const saltLength = 16

/** Hashes a PIN or password with a new salt. Runs beside the event loop, so that scans go on meanwhile. */
export async function hashPin(secret: string): Promise<HashedSecret> {
  const salt = randomBytes(saltLength)
  return { salt, hash: await derive(secret, salt, cost), cost, kind: kindOfSecret(secret) }
}

/** Whether this is the PIN or password; takes the same time whether it is or not. */
export async function pinMatches(
  secret: string,
  hashed: Pick<HashedSecret, 'salt' | 'hash' | 'cost'>,
): Promise<boolean> {
  return timingSafeEqual(await derive(secret, hashed.salt, hashed.cost), hashed.hash)
}

function derive(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const memory = 2 * 128 * cost * blockSize
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, hashLength, { cost, blockSize, maxmem: memory }, (failure, hash) => {
      if (failure === null) resolve(hash)
      else reject(failure)
    })
  })
}
