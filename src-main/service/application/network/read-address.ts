import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { judgeAddress } from '#shared/domain/network/network-address.ts'
import type { AddressFlaw } from '#shared/domain/network/network-address.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { partsOfAddress } from './parts-of-address.ts'

/** The address of an endpoint as it is kept, or why it is none. */
export function readAddress(text: string): Result<string, Refusal> {
  const read = keptAddress(text)
  return read.ok ? read : err(refuse('NETWORK_ADDRESS_NOT_TAKEN', { flaw: read.error }))
}

/** An address that somebody entered as it is kept: in the form in which every program would write it, without a slash at its end. */
export function keptAddress(text: string): Result<string, AddressFlaw> {
  const url = URL.parse(text.trim())
  const judged = judgeAddress(url === null ? null : partsOfAddress(url))
  if (!judged.ok) return judged
  return url === null ? err('noAddress') : ok(url.href.replace(/\/+$/, ''))
}
