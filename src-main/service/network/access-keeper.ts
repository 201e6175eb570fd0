import { createHash } from 'node:crypto'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { format, parse } from 'node:path'
import { z } from 'zod'
import type { SecretPlace } from '#shared/contract/network-access-calls.ts'
import { isSameSignIn, partsOf } from '#shared/domain/network/network-access.ts'
import type { NetworkAccess, NetworkSignIn } from '#shared/domain/network/network-access.ts'
import type { SecretStore } from '../secret-store.ts'
import type { Access } from './signed-exchange.ts'

/** How the station signs in, with the secret that only memory and the system's store have. */
export type AccessKeeper = {
  /** The same object until something changes. Waits until the store was asked, once after the start. */
  readonly current: () => Promise<Access>
  readonly secretPlace: () => Promise<SecretPlace>
  /**
   * Has the secret of a sign-in sealed. What it gives is called at once after the fact that sets the sign-in up, and makes it hold;
   * where the disk does not take what was sealed it throws the file system's error, and the secret holds until the station stops.
   */
  readonly prepare: (signIn: NetworkSignIn, secret: string | null) => Promise<() => Promise<void>>
}

const kept = z.object({ of: z.string(), sealed: z.string() })
const ownerOnly = 0o600

type Held = { readonly signIn: NetworkSignIn; readonly secret: string; readonly place: SecretPlace }

/**
 * Keeps the secret of the sign-in: sealed by the operating system in `station.secret` beside the database, or where there is no store
 * that can be trusted in memory until the station stops. No backup, export or log takes the file along. A secret belongs to the
 * sign-in that it was entered for; any other sign-in has none.
 */
export function openAccessKeeper(settings: () => NetworkAccess, database: string, store: SecretStore): AccessKeeper {
  const file = secretFile(database)
  let held: Held | null = null
  let given: Access | null = null
  const read = readKept(file, store, settings).then((found) => {
    // Somebody may have entered another one before the store answered.
    held ??= found
  })
  const secretOf = (signIn: NetworkSignIn) => (held !== null && isSameSignIn(held.signIn, signIn) ? held : null)

  return {
    current: async () => {
      await read
      const { signIn, authorities, proxy } = settings()
      const secret = secretOf(signIn)?.secret ?? null
      const now: Access = { signIn, authorities, proxy, secret }
      if (given === null || !isSameAccess(given, now)) given = now
      return given
    },
    secretPlace: async () => {
      await read
      const { signIn } = settings()
      return signIn.kind === 'none' ? 'none' : (secretOf(signIn)?.place ?? 'missing')
    },
    prepare: async (signIn, secret) => {
      await read
      const sealed = secret === null ? null : await store.seal(secret)
      const isSealed = sealed?.ok === true
      return async () => {
        held = secret === null ? null : { signIn, secret, place: 'untilStopped' }
        // What was kept for another sign-in must not come back after a stop.
        if (!isSealed) return rm(file, { force: true })
        await writeKept(file, { of: digestOf(signIn), sealed: sealed.value })
        if (held !== null) held = { ...held, place: 'inStore' }
      }
    },
  }
}

function secretFile(database: string): string {
  const { dir, name } = parse(database)
  return format({ dir, name, ext: '.secret' })
}

async function readKept(file: string, store: SecretStore, settings: () => NetworkAccess): Promise<Held | null> {
  const { signIn } = settings()
  try {
    const found = kept.parse(JSON.parse(await readFile(file, 'utf8')))
    if (found.of !== digestOf(signIn)) return null
    const secret = await store.unseal(found.sealed)
    return secret.ok ? { signIn, secret: secret.value, place: 'inStore' } : null
  } catch {
    // No file, or none of ours: the secret is missing, and the screen asks for it.
    return null
  }
}

async function writeKept(file: string, content: z.infer<typeof kept>): Promise<void> {
  const fresh = `${file}-new`
  await rm(fresh, { force: true })
  await writeFile(fresh, JSON.stringify(content), { mode: ownerOnly, flush: true })
  await chmod(fresh, ownerOnly)
  await rename(fresh, file)
}

/** Names a sign-in without telling it. */
function digestOf(signIn: NetworkSignIn): string {
  return createHash('sha256')
    .update(JSON.stringify(partsOf(signIn)))
    .digest('hex')
}

function isSameAccess(one: Access, other: Access): boolean {
  return (
    isSameSignIn(one.signIn, other.signIn) &&
    one.secret === other.secret &&
    one.authorities === other.authorities &&
    one.proxy === other.proxy
  )
}
