import { createHash } from 'node:crypto'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { CertificateHash, CertificateNames } from '#shared/domain/destruction/certificate-record.ts'
import { certificateOf, certificateText, linesOf } from '#shared/domain/destruction/certificate.ts'
import type { Certificate, DestroyedItem } from '#shared/domain/destruction/certificate.ts'
import type { DestructionFactOf } from '#shared/domain/destruction/facts.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Workplace } from '../workplace.ts'

/** A certificate made from the ledger, with the order it is of. */
export type MadeCertificate = {
  readonly order: DestructionOrder
  readonly certificate: Certificate
  readonly hash: CertificateHash
}

/** An item of an annex, with the number of the line of the certificate that it belongs to. */
export type AnnexEntry = { readonly line: number; readonly item: ItemId }

export type CertificateMaker = {
  /** Makes the certificate from the ledger; one that was issued comes out as it was issued. */
  make(order: DestructionOrderId): Result<MadeCertificate, Refusal>
  /** Every destroyed item, line after line. Asked for in pages: it costs nothing after the first. */
  annex(order: DestructionOrderId): Result<readonly AnnexEntry[], Refusal>
}

type Goods = Pick<DestructionFactOf<'destruction.executed'>, 'order' | 'eventTime'> & {
  readonly items: readonly DestroyedItem[]
  readonly annex: readonly AnnexEntry[]
}

/** Orders of an order's life that are looked through for the fact of its execution. */
const longestLife = 100_000

/** Makes the maker. The goods of the last order are kept: what was destroyed does not change. */
export function createCertificateMaker(
  workplace: Pick<Workplace, 'ledger' | 'site' | 'people' | 'readClock' | 'destructionOrders' | 'destroyedGoods'>,
): CertificateMaker {
  const { ledger, destructionOrders, destroyedGoods } = workplace
  let kept: Goods | null = null

  const goodsOf = (order: DestructionOrderId): Goods | null => {
    if (kept?.order === order) return kept
    for (const sequence of destructionOrders.life(order, longestLife).toReversed()) {
      const [fact] = [...ledger.read(sequence, 1)]
      if (fact?.body.kind !== 'destruction.executed') continue
      const { eventTime, waves } = fact.body
      const ids = waves.flatMap((units) => units.flatMap(({ item, inside }) => [item, ...inside]))
      const items = destroyedGoods.items(ids)
      const annex = linesOf(items).flatMap((line, number) => line.items.map((item) => ({ line: number, item })))
      kept = { order, eventTime, items, annex }
      return kept
    }
    return null
  }
  const namesNow = (order: DestructionOrder, items: readonly DestroyedItem[]): CertificateNames => {
    const site = workplace.site.site()
    if (site === null) throw new Error('goods were destroyed at a station that is not set up')
    const gtins = [...new Set(items.flatMap(({ gtin }) => gtin ?? []))]
    return {
      station: ledger.station,
      site: { name: site.name, gln: site.gln },
      executors: order.executors.map((person) => {
        const known = workplace.people.byId(person)
        return known === null ? { person, name: person } : { person, name: known.name, role: known.role }
      }),
      products: destroyedGoods.products(gtins),
    }
  }

  const executed = (
    id: DestructionOrderId,
  ): Result<{ readonly order: DestructionOrder; readonly goods: Goods }, Refusal> => {
    const order = destructionOrders.find(id)
    if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
    const goods = order.executedAt === null ? null : goodsOf(id)
    if (goods !== null) return ok({ order, goods })
    const standing = standingOf(order, workplace.readClock().at)
    return err(refuse('ORDER_STANDS_OTHERWISE', { number: order.number, standing }))
  }

  return {
    make: (id) => {
      const found = executed(id)
      if (!found.ok) return found
      const { order, goods } = found.value
      const names = order.certificate?.names ?? namesNow(order, goods.items)
      const certificate = certificateOf(order, goods, goods.items, names)
      return ok({ order, certificate, hash: hashOf(certificate) })
    },
    annex: (id) => {
      const found = executed(id)
      return found.ok ? ok(found.value.goods.annex) : found
    },
  }
}

function hashOf(certificate: Certificate): CertificateHash {
  return createHash('sha256').update(certificateText(certificate), 'utf8').digest('hex') as CertificateHash
}
