import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** A PIN as it is kept: salted and hashed with scrypt (RFC 7914), with the cost it was hashed at. */
export type HashedPin = { readonly salt: Buffer; readonly hash: Buffer; readonly cost: number }

// 32 MB and about 0.1 s a try on a small computer: a stolen disk gives up four digits slowly, and a person hardly waits.
const cost = 2 ** 15
const blockSize = 8
const hashLength = 32
const saltLength = 16

/** Hashes a PIN with a new salt. Runs beside the event loop, so that scans go on meanwhile. */
export async function hashPin(pin: string): Promise<HashedPin> {
  const salt = randomBytes(saltLength)
  return { salt, hash: await derive(pin, salt, cost), cost }
}

/** Whether this is the PIN; takes the same time whether it is or not. */
export async function pinMatches(pin: string, hashed: HashedPin): Promise<boolean> {
  return timingSafeEqual(await derive(pin, hashed.salt, hashed.cost), hashed.hash)
}

function derive(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  const memory = 2 * 128 * cost * blockSize
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFC'), salt, hashLength, { cost, blockSize, maxmem: memory }, (failure, hash) => {
      if (failure === null) resolve(hash)
      else reject(failure)
    })
  })
}
