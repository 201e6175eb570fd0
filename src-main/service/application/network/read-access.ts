import { createPrivateKey, X509Certificate } from 'node:crypto'
import { judgeAddress } from '#shared/domain/network/network-address.ts'
import { judgeSignIn, judgeWords } from '#shared/domain/network/network-access.ts'
import type { AccessFlaw, NetworkAccess } from '#shared/domain/network/network-access.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { partsOfAddress } from './parts-of-address.ts'

/** What somebody enters of an access; the secret is null where the one before stays. */
export type EnteredAccess = {
  readonly access: NetworkAccess
  readonly secret: string | null
  readonly passphrase: string | null
}

/** Reads an access with its secret: a private key without its passphrase, which the store of the system takes the place of. */
export function readAccess(
  { access, secret: entered, passphrase }: EnteredAccess,
  before: string | null,
  now: Instant,
): Result<{ readonly access: NetworkAccess; readonly secret: string | null }, AccessFlaw> {
  const { signIn } = access
  const secret = signIn.kind === 'none' ? null : (entered ?? before)
  const judged = judgeSignIn(signIn, secret)
  if (!judged.ok) return judged
  const way = judgeAccess(access)
  if (!way.ok) return way
  if (signIn.kind !== 'certificate' || secret === null) return ok({ access, secret })
  const key = keyFor(signIn.certificate, secret, passphrase, now)
  return key.ok ? ok({ access, secret: key.value }) : key
}

/** Judges an access without its secret. */
export function judgeAccess({ signIn, authorities, proxy }: NetworkAccess): Result<true, AccessFlaw> {
  const words = judgeWords(signIn)
  if (!words.ok) return words
  if (signIn.kind === 'clientCredentials' && !isAddress(signIn.tokenUrl)) return err('tokenAddress')
  if (proxy !== null && !isProxy(proxy)) return err('proxyAddress')
  if (authorities !== null && certificatesIn(authorities) === null) return err('authoritiesUnreadable')
  if (signIn.kind === 'certificate' && certificatesIn(signIn.certificate) === null) return err('certificateUnreadable')
  return ok(true)
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
export function certificatesIn(pem: string): readonly X509Certificate[] | null {
  const found = pem.match(certificateInPem) ?? []
  try {
    return found.length === 0 ? null : found.map((one) => new X509Certificate(one))
  } catch {
    return null
  }
}
