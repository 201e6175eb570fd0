import type { X509Certificate } from 'node:crypto'
import type { CertificateView, NetworkAccessView } from '#shared/contract/calls/network-access-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { endpointAt, endpointOf, endpointsBesides } from '#shared/domain/network/endpoint.ts'
import { isSameSignIn } from '#shared/domain/network/network-access.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { AccessKeeper } from '#service/network/access-keeper.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { certificatesIn, readAccess } from './read-access.ts'
import type { EnteredAccess } from './read-access.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** What the sign-in is set up with. `tryNow`: a network that asked who we are is asked again at once. */
export type AccessDesk = {
  readonly workplace: Workplace
  readonly keeper: AccessKeeper
  readonly tryNow: () => void
}

/** What somebody enters for the endpoint of an address. */
type EnteredForAddress = EnteredAccess & { readonly address: string }

/**
 * Sets up how a real site signs in at an endpoint and what stands between. The fact holds everything but the secret, which only
 * the keeper gets. A training site has its practice network and signs in nowhere.
 */
export async function setNetworkAccess(
  { workplace, keeper, tryNow }: AccessDesk,
  entered: EnteredForAddress,
): Promise<Done> {
  const may = mayEnter(workplace)
  if (!may.ok) return may
  const { address } = entered
  if (!isInUse(workplace, address)) return err(refuse('NO_ENDPOINT', {}))
  const from = workplace.networkAccess.at(address)
  const before = await keeper.current(address)
  // A secret belongs to one sign-in at one address: it is never sent to another address for tokens, or under another name.
  const kept = isSameSignIn(entered.access.signIn, from.signIn) ? before.secret : null
  const read = readAccess(entered, kept, workplace.readClock().at)
  if (!read.ok) return err(refuse('NETWORK_ACCESS_NOT_TAKEN', { flaw: read.error }))
  const { access: to, secret } = read.value
  const adopt = await keeper.prepare(address, to.signIn, secret)
  const done = immediately(workplace.database, (): Done => {
    // Whoever began may have left while the store was asked.
    const still = mayEnter(workplace)
    if (!still.ok) return still
    const secretIsNew = entered.secret !== null
    const body = { kind: 'network.access-set-up', address, from, to, secretIsNew } as const
    record(workplace, [{ body, person: still.value, scan: null }])
    return ok({})
  })
  if (!done.ok) return done
  try {
    await adopt()
    return done
  } catch (failure) {
    // It holds for now; the person hears that it will be asked for again.
    const refusal = diskRefusal(failure, workplace.database.name)
    if (refusal === null) throw failure
    return err(refusal)
  } finally {
    tryNow()
    workplace.statusChanged()
  }
}

/** How an endpoint is reached, as a screen shows it: where the secret is, and never what it is. */
export async function viewNetworkAccess(
  { workplace, keeper }: AccessDesk,
  { address }: Pick<EnteredForAddress, 'address'>,
): Promise<NetworkAccessView> {
  const access = workplace.networkAccess.at(address)
  const own = access.signIn.kind === 'certificate' ? (certificatesIn(access.signIn.certificate)?.[0] ?? null) : null
  const authorities = access.authorities === null ? [] : (certificatesIn(access.authorities) ?? [])
  return {
    address,
    access,
    secret: await keeper.secretPlace(address),
    own: own === null ? null : viewOf(own),
    authorities: authorities.map(viewOf),
  }
}

function mayEnter(workplace: Workplace) {
  const person = signedIn(workplace, 'setUpMessages')
  if (!person.ok) return person
  if (workplace.site.site()?.mode === 'training') return err(refuse('NOT_IN_TRAINING', {}))
  return ok(person.value.id)
}

/** Nobody is asked for a secret for an address that nothing goes to. */
function isInUse({ networkAddress, outboxEndpoints, site }: Workplace, address: string): boolean {
  const here = site.site()
  if (here === null) return false
  const besides = endpointsBesides(here, outboxEndpoints.besides(endpointOf(here)))
  return networkAddress.current() === address || besides.includes(endpointAt(address))
}

function viewOf(certificate: X509Certificate): CertificateView {
  return { subject: certificate.subject.replaceAll('\n', ', '), until: certificate.validToDate.getTime() }
}
