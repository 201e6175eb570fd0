import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { unreachable } from '../../kernel/unreachable.ts'

/**
 * How a station says to the network who it is: all but the secret, which is never part of it. `apiKey` is sent in a header of this
 * name, `basic` as HTTP Basic (RFC 7617), `clientCredentials` is OAuth 2.0's grant of this name (RFC 6749 section 4.4), `certificate` is
 * a client certificate of TLS with those between it and its authority, as PEM.
 */
export type NetworkSignIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'apiKey'; readonly header: string }
  | { readonly kind: 'basic'; readonly name: string }
  | {
      readonly kind: 'clientCredentials'
      readonly tokenUrl: string
      readonly clientId: string
      readonly scope: string | null
    }
  | { readonly kind: 'certificate'; readonly certificate: string }

/** How the network is reached besides its address. */
export type NetworkAccess = {
  readonly signIn: NetworkSignIn
  /** Certificates of the company's own authorities as PEM, trusted besides those that everybody trusts; null for none. */
  readonly authorities: string | null
  /** The address of a proxy that everything goes through; null for none. */
  readonly proxy: string | null
}

/** As a site begins: nobody asks who it is, and nothing stands between. */
export const plainAccess: NetworkAccess = { signIn: { kind: 'none' }, authorities: null, proxy: null }

/** Why what somebody entered about the access is not taken. */
export const accessFlaws = [
  'headerName',
  'secretSigns',
  'nameSigns',
  'nameMissing',
  'secretMissing',
  'tokenAddress',
  'proxyAddress',
  'certificateUnreadable',
  'certificateExpired',
  'keyUnreadable',
  'keyOfAnother',
  'authoritiesUnreadable',
] as const
export type AccessFlaw = (typeof accessFlaws)[number]

/** The signs of a header's name (RFC 9110 section 5.6.2). */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/
/** Headers that say how a request is carried, or that the station sends itself. */
const headersInUse = ['host', 'content-length', 'content-type', 'connection', 'transfer-encoding', 'accept', 'te']
const visibleSigns = /^[\u0021-\u007e]+$/
const noControl = /^\P{Cc}+$/u

/** Judges the words of a sign-in and its secret; addresses and certificates are judged by whoever can read them. */
export function judgeSignIn(signIn: NetworkSignIn, secret: string | null): Result<true, AccessFlaw> {
  if (signIn.kind !== 'none' && (secret === null || secret === '')) return err('secretMissing')
  const words = judgeWords(signIn)
  if (!words.ok) return words
  if (signIn.kind === 'apiKey') return visibleSigns.test(secret ?? '') ? ok(true) : err('secretSigns')
  if (signIn.kind === 'basic') return noControl.test(secret ?? '') ? ok(true) : err('secretSigns')
  return ok(true)
}

/** Judges the words of a sign-in alone. */
export function judgeWords(signIn: NetworkSignIn): Result<true, AccessFlaw> {
  switch (signIn.kind) {
    case 'none':
    case 'certificate':
      return ok(true)
    case 'apiKey':
      if (!headerName.test(signIn.header) || headersInUse.includes(signIn.header.toLowerCase()))
        return err('headerName')
      return ok(true)
    case 'basic':
      if (signIn.name === '') return err('nameMissing')
      // The first colon ends the name (RFC 7617 section 2).
      if (signIn.name.includes(':') || !noControl.test(signIn.name)) return err('nameSigns')
      return ok(true)
    case 'clientCredentials':
      if (signIn.clientId === '') return err('nameMissing')
      return noControl.test(signIn.clientId) ? ok(true) : err('nameSigns')
    default:
      return unreachable(signIn)
  }
}

/** Whether two sign-ins are the same, so that the secret of the one is that of the other. */
export function isSameSignIn(one: NetworkSignIn, other: NetworkSignIn): boolean {
  return JSON.stringify(partsOf(one)) === JSON.stringify(partsOf(other))
}

/** The parts in an order that does not depend on how the sign-in was made. */
export function partsOf(signIn: NetworkSignIn): readonly (string | null)[] {
  switch (signIn.kind) {
    case 'none':
      return [signIn.kind]
    case 'apiKey':
      return [signIn.kind, signIn.header]
    case 'basic':
      return [signIn.kind, signIn.name]
    case 'clientCredentials':
      return [signIn.kind, signIn.tokenUrl, signIn.clientId, signIn.scope]
    case 'certificate':
      return [signIn.kind, signIn.certificate]
    default:
      return unreachable(signIn)
  }
}
