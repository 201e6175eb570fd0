import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { CertificateView, NetworkAccessView } from '#shared/contract/network-access-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { judgeAddress } from '#shared/domain/network/network-address.ts'
import { isSameSignIn, judgeSignIn } from '#shared/domain/network/network-access.ts'
import type { AccessFlaw, NetworkAccess } from '#shared/domain/network/network-access.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { AccessKeeper } from '#service/network/access-keeper.ts'
import { diskRefusal } from '#service/persistence/disk-refusal.ts'
import { immediately } from '#service/persistence/transaction.ts'
import { partsOfAddress } from './parts-of-address.ts'
import { record } from './record.ts'
import { signedIn } from './signed-in.ts'
import type { Workplace } from './workplace.ts'

type Done = Result<Record<string, never>, Refusal>

/** What the sign-in is set up with. `tryNow`: a network that asked who we are is asked again at once. */
export type AccessDesk = {
  readonly workplace: Workplace
  readonly keeper: AccessKeeper
  readonly tryNow: () => void
}

/** What somebody enters; the secret is null where the one before stays. */
export type EnteredAccess = {
  readonly access: NetworkAccess
  readonly secret: string | null
  readonly passphrase: string | null
}

/**
 * Sets up how a real site signs in at its network and what stands between. The fact holds everything but the secret, which only
 * the keeper gets. A training site has its practice network and signs in nowhere.
 */
export async function setNetworkAccess(
  { workplace, keeper, tryNow }: AccessDesk,
  entered: EnteredAccess,
): Promise<Done> {
  const may = mayEnter(workplace)
  if (!may.ok) return may
  const from = workplace.networkAccess.current()
  const before = await keeper.current()
  // A secret belongs to one sign-in: it is never sent to another address for tokens, or under another name.
  const kept = isSameSignIn(entered.access.signIn, from.signIn) ? before.secret : null
  const read = readAccess(entered, kept, workplace.readClock().at)
  if (!read.ok) return err(refuse('NETWORK_ACCESS_NOT_TAKEN', { flaw: read.error }))
  const { access: to, secret } = read.value
  const adopt = await keeper.prepare(to.signIn, secret)
  const done = immediately(workplace.database, (): Done => {
    // Whoever began may have left while the store was asked.
    const still = mayEnter(workplace)
    if (!still.ok) return still
    const body = { kind: 'network.access-set-up', from, to, secretIsNew: entered.secret !== null } as const
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

/** How the network is reached, as a screen shows it: where the secret is, and never what it is. */
export async function viewNetworkAccess({ workplace, keeper }: AccessDesk): Promise<NetworkAccessView> {
  const access = workplace.networkAccess.current()
  const own = access.signIn.kind === 'certificate' ? (certificatesIn(access.signIn.certificate)?.[0] ?? null) : null
  const authorities = access.authorities === null ? [] : (certificatesIn(access.authorities) ?? [])
  return {
    access,
    secret: await keeper.secretPlace(),
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

function readAccess(
  { access, secret: entered, passphrase }: EnteredAccess,
  before: string | null,
  now: Instant,
): Result<{ readonly access: NetworkAccess; readonly secret: string | null }, AccessFlaw> {
  const { signIn, authorities, proxy } = access
  const secret = signIn.kind === 'none' ? null : (entered ?? before)
  const judged = judgeSignIn(signIn, secret)
  if (!judged.ok) return judged
  if (signIn.kind === 'clientCredentials' && !isAddress(signIn.tokenUrl)) return err('tokenAddress')
  if (proxy !== null && !isProxy(proxy)) return err('proxyAddress')
  if (authorities !== null && certificatesIn(authorities) === null) return err('authoritiesUnreadable')
  if (signIn.kind !== 'certificate' || secret === null) return ok({ access, secret })
  const key = keyFor(signIn.certificate, secret, passphrase, now)
  return key.ok ? ok({ access, secret: key.value }) : key
}

function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return judgeAddress(url === null ? null : partsOfAddress(url)).ok
}

/** A proxy is inside of the company and often without encryption; what goes through it is encrypted from end to end. */
function isProxy(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return false
  return url.username === '' && url.password === '' && url.pathname === '/' && url.search === '' && url.hash === ''
}

/** The private key of a certificate, without its passphrase: the store of the system takes its place. */
function keyFor(certificate: string, pem: string, passphrase: string | null, now: Instant): Result<string, AccessFlaw> {
  const [own] = certificatesIn(certificate) ?? []
  if (own === undefined) return err('certificateUnreadable')
  if (own.validToDate.getTime() < now) return err('certificateExpired')
  try {
    const key = createPrivateKey(passphrase === null ? pem : { key: pem, passphrase })
    if (!own.checkPrivateKey(key)) return err('keyOfAnother')
    return ok(key.export({ type: 'pkcs8', format: 'pem' }).toString())
  } catch {
    return err('keyUnreadable')
  }
}

const certificateInPem = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/** The certificates in a text; null where it has none, or one that can not be read. */
function certificatesIn(pem: string): readonly X509Certificate[] | null {
  const found = pem.match(certificateInPem) ?? []
  try {
    return found.length === 0 ? null : found.map((one) => new X509Certificate(one))
  } catch {
    return null
  }
}

function viewOf(certificate: X509Certificate): CertificateView {
  return { subject: certificate.subject.replaceAll('\n', ', '), until: certificate.validToDate.getTime() }
}
