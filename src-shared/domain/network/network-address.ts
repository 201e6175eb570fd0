import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'

/** The parts of an address that somebody entered, as RFC 3986 names them. */
export type AddressParts = {
  readonly scheme: string
  readonly host: string
  /** Name or password before the host. */
  readonly userinfo: string
  readonly query: string
  readonly fragment: string
}

/** Why an address of a network is not taken. */
export const addressFlaws = ['noAddress', 'notEncrypted', 'holdsSecret', 'hasMore'] as const
export type AddressFlaw = (typeof addressFlaws)[number]

const thisComputer: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Judges the address of a network. It is encrypted, except to a gateway on this computer; and it holds neither a name nor a
 * password, because settings stand in the ledger, which never keeps a secret. `null` stands for what is no address at all.
 */
export function judgeAddress(parts: AddressParts | null): Result<true, AddressFlaw> {
  if (parts === null || parts.host === '' || !['https', 'http'].includes(parts.scheme)) return err('noAddress')
  if (parts.userinfo !== '') return err('holdsSecret')
  if (parts.query !== '' || parts.fragment !== '') return err('hasMore')
  if (parts.scheme === 'http' && !thisComputer.includes(parts.host)) return err('notEncrypted')
  return ok(true)
}
