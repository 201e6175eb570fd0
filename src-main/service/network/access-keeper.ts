import { createHash } from 'node:crypto'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { format, parse } from 'node:path'
import { z } from 'zod'
import type { SecretPlace } from '#shared/contract/calls/network-access-calls.ts'
import { isSameSignIn, partsOf } from '#shared/domain/network/network-access.ts'
import type { NetworkAccess, NetworkSignIn } from '#shared/domain/network/network-access.ts'
import type { SecretStore } from '../secret-store.ts'
import type { Access } from './signed-exchange.ts'

/** How the station signs in at each address, with the secrets that only memory and the system's store have. */
export type AccessKeeper = {
  /** The same object until something changes. Waits until the store was asked, once for each address after the start. */
  readonly current: (address: string) => Promise<Access>
  readonly secretPlace: (address: string) => Promise<SecretPlace>
  /**
   * Has the secret of a sign-in at an address sealed. What it gives is called at once after the fact that sets the sign-in up, and
   * makes it hold; where the disk does not take what was sealed it throws the file system's error, and the secret holds until the
   * station stops.
   */
  readonly prepare: (address: string, signIn: NetworkSignIn, secret: string | null) => Promise<() => Promise<void>>
}

/** `of` names the address and the sign-in that the secret was entered for. */
const kept = z.object({ secrets: z.array(z.object({ address: z.string(), of: z.string(), sealed: z.string() })) })
type Sealed = z.infer<typeof kept>['secrets'][number]

const ownerOnly = 0o600

type Held = { readonly of: string; readonly secret: string; readonly place: SecretPlace }

/**
 * Keeps the secrets of the sign-ins: sealed by the operating system in `station.secret` beside the database, or where there is no store
 * that can be trusted in memory until the station stops. No backup, export or log takes the file along. A secret belongs to the
 * address and the sign-in that it was entered for; any other has none.
 */
export function openAccessKeeper(
  settings: (address: string) => NetworkAccess,
  database: string,
  store: SecretStore,
): AccessKeeper {
  const file = secretFile(database)
  const held = new Map<string, Held>()
  const given = new Map<string, Access>()
  const unsealing = new Map<string, Promise<void>>()
  let inFile = readKept(file)

  /** What the file has for the sign-in of now is unsealed once; somebody may have entered another one before the store answered. */
  async function unseal(address: string): Promise<void> {
    const of = digestOf(address, settings(address).signIn)
    const found = (await inFile).find((one) => one.address === address && one.of === of)
    if (found === undefined) return
    const secret = await store.unseal(found.sealed)
    const isStill = digestOf(address, settings(address).signIn) === of
    if (secret.ok && isStill && !held.has(address)) held.set(address, { of, secret: secret.value, place: 'inStore' })
  }

  async function secretOf(address: string, signIn: NetworkSignIn): Promise<Held | null> {
    const asked = unsealing.get(address) ?? unseal(address)
    unsealing.set(address, asked)
    await asked
    const found = held.get(address)
    return found?.of === digestOf(address, signIn) ? found : null
  }

  /** One after the other: each writes what the one before left. */
  function keep(address: string, sealed: Sealed | null): Promise<void> {
    const written = inFile.then(async (before) => {
      const others = before.filter((one) => one.address !== address)
      const after = sealed === null ? others : [...others, sealed]
      await (after.length === 0 ? rm(file, { force: true }) : writeKept(file, { secrets: after }))
      return after
    })
    inFile = written.catch(() => readKept(file))
    return written.then(() => {})
  }

  return {
    current: async (address) => {
      const { signIn, authorities, proxy } = settings(address)
      const secret = signIn.kind === 'none' ? null : ((await secretOf(address, signIn))?.secret ?? null)
      const now: Access = { signIn, authorities, proxy, secret }
      const before = given.get(address)
      if (before !== undefined && isSameAccess(before, now)) return before
      given.set(address, now)
      return now
    },
    secretPlace: async (address) => {
      const { signIn } = settings(address)
      return signIn.kind === 'none' ? 'none' : ((await secretOf(address, signIn))?.place ?? 'missing')
    },
    prepare: async (address, signIn, secret) => {
      await inFile
      const of = digestOf(address, signIn)
      const sealed = secret === null ? null : await store.seal(secret)
      const isSealed = sealed?.ok === true
      return async () => {
        // What was kept for another sign-in here must not come back, neither now nor after a stop.
        unsealing.set(address, Promise.resolve())
        if (secret === null) held.delete(address)
        else held.set(address, { of, secret, place: 'untilStopped' })
        await keep(address, isSealed ? { address, of, sealed: sealed.value } : null)
        if (isSealed && secret !== null) held.set(address, { of, secret, place: 'inStore' })
      }
    },
  }
}

function secretFile(database: string): string {
  const { dir, name } = parse(database)
  return format({ dir, name, ext: '.secret' })
}

async function readKept(file: string): Promise<readonly Sealed[]> {
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8'))).secrets
  } catch {
    // No file, or none of ours: the secrets are missing, and the screen asks for them.
    return []
  }
}

async function writeKept(file: string, content: { readonly secrets: readonly Sealed[] }): Promise<void> {
  const fresh = `${file}-new`
  await rm(fresh, { force: true })
  await writeFile(fresh, JSON.stringify(content), { mode: ownerOnly, flush: true })
  await chmod(fresh, ownerOnly)
  await rename(fresh, file)
}

/** Names a sign-in at an address without telling it. */
function digestOf(address: string, signIn: NetworkSignIn): string {
  return createHash('sha256')
    .update(JSON.stringify([address, ...partsOf(signIn)]))
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
