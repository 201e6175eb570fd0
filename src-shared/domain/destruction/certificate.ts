import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Instant } from '../../kernel/time.ts'
import type { ItemId } from '../../gs1/item-identity.ts'
import type { PackagingLevel } from '../items/item.ts'
import type { CertificateHash, CertificateNames } from './certificate-record.ts'
import type { DestructionFactOf } from './facts.ts'
import type { DestructionOrder } from './order.ts'

/** An item that was destroyed, as the annex lists it. */
export type DestroyedItem = {
  readonly id: ItemId
  readonly level: PackagingLevel
  readonly gtin: string | null
  readonly lot: string | null
  readonly expiry: string | null
}

/** Destroyed items that have everything but the serial in common: one line of the certificate. */
export type CertificateLine = Omit<DestroyedItem, 'id'> & { readonly items: readonly ItemId[] }

/** A certificate of destruction: everything that its paper says, in no language. */
export type Certificate = {
  readonly format: 'tallyman-certificate-of-destruction:1'
  readonly order: Pick<
    DestructionOrder,
    'number' | 'data' | 'request' | 'approval' | 'witnesses' | 'contractorCertificate' | 'contractorConfirmed'
  >
  /** When the goods were destroyed, and the list that had been confirmed by then. */
  readonly carriedOut: DestructionOrder['carriedOut']
  /** The time of its events. */
  readonly eventTime: Instant
  readonly names: CertificateNames
  readonly lines: readonly CertificateLine[]
}

/**
 * Makes the certificate of an executed order; the same input gives the same bytes. What it says is the union of what DEA
 * Form 41 and the Russian act of destruction ask for (docs/destruction.md), with an annex of every serial.
 */
export function certificateOf(
  order: DestructionOrder,
  { eventTime }: Pick<DestructionFactOf<'destruction.executed'>, 'eventTime'>,
  items: readonly DestroyedItem[],
  names: CertificateNames,
): Certificate {
  const { number, data, request, approval, witnesses, contractorCertificate, contractorConfirmed, carriedOut } = order
  return {
    format: 'tallyman-certificate-of-destruction:1',
    order: { number, data, request, approval, witnesses, contractorCertificate, contractorConfirmed },
    carriedOut,
    eventTime,
    names: {
      ...names,
      executors: names.executors.toSorted((one, other) => compare(one.person, other.person)),
      products: names.products.toSorted((one, other) => compare(one.gtin, other.gtin)),
    },
    lines: linesOf(items),
  }
}

/** The certificate as the text that its hash is over. */
export function certificateText(certificate: Certificate): string {
  return canonicalJson(certificate)
}

/** What the QR code of a certificate says: the record that it stands for, to be held against the ledger. */
export function certificateCode(number: string, hash: CertificateHash): string {
  return `tallyman-certificate:1:${encodeURIComponent(number)}:${hash}`
}

/** The lines of a certificate over these items, in an order that does not depend on theirs. */
export function linesOf(items: readonly DestroyedItem[]): readonly CertificateLine[] {
  const lines = new Map<string, { readonly about: Omit<DestroyedItem, 'id'>; readonly items: ItemId[] }>()
  for (const { id, level, gtin, lot, expiry } of items) {
    const key = canonicalJson([level, gtin, lot, expiry])
    const line = lines.get(key) ?? { about: { level, gtin, lot, expiry }, items: [] }
    line.items.push(id)
    lines.set(key, line)
  }
  return [...lines.entries()]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([, line]) => ({ ...line.about, items: line.items.toSorted(compare) }))
}

/** By code units: the same order everywhere, in whatever language. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
