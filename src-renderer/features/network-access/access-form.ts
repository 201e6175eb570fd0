import type { CallInput } from '#shared/contract/calls.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { NetworkAccess, NetworkSignIn } from '#shared/domain/network/network-access.ts'

/** The ways to sign in, in the order in which they are offered. */
export const signInKinds = ['none', 'apiKey', 'basic', 'clientCredentials', 'certificate'] as const

/** What stands in the fields: each way keeps its own while another one is looked at. */
export type AccessForm = {
  readonly kind: NetworkSignIn['kind']
  readonly header: string
  readonly name: string
  readonly tokenUrl: string
  readonly clientId: string
  readonly scope: string
  readonly certificate: string
  readonly authorities: string
  readonly proxy: string
  readonly secret: string
  readonly passphrase: string
}

/** The fields as the station has it; a secret is never shown again. */
export function formOf({ signIn, authorities, proxy }: NetworkAccess): AccessForm {
  return {
    kind: signIn.kind,
    header: signIn.kind === 'apiKey' ? signIn.header : 'X-API-Key',
    name: signIn.kind === 'basic' ? signIn.name : '',
    tokenUrl: signIn.kind === 'clientCredentials' ? signIn.tokenUrl : '',
    clientId: signIn.kind === 'clientCredentials' ? signIn.clientId : '',
    scope: signIn.kind === 'clientCredentials' ? (signIn.scope ?? '') : '',
    certificate: signIn.kind === 'certificate' ? signIn.certificate : '',
    authorities: authorities ?? '',
    proxy: proxy ?? '',
    secret: '',
    passphrase: '',
  }
}

/** What the fields ask for, at whatever address. An empty secret leaves the one before. */
export function enteredIn(form: AccessForm): Omit<CallInput<'network.setAccess'>, 'address'> {
  return {
    access: { signIn: signInOf(form), authorities: orNull(form.authorities), proxy: orNull(form.proxy) },
    secret: form.secret === '' ? null : form.secret,
    passphrase: form.passphrase === '' ? null : form.passphrase,
  }
}

function signInOf(form: AccessForm): NetworkSignIn {
  const { kind } = form
  switch (kind) {
    case 'none':
      return { kind }
    case 'apiKey':
      return { kind, header: form.header.trim() }
    case 'basic':
      return { kind, name: form.name }
    case 'clientCredentials':
      return { kind, tokenUrl: form.tokenUrl.trim(), clientId: form.clientId, scope: orNull(form.scope) }
    case 'certificate':
      return { kind, certificate: form.certificate.trim() }
    default:
      return unreachable(kind)
  }
}

function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
