import { createHash } from 'node:crypto'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { CertificateHash, CertificateNames } from '#shared/domain/destruction/certificate-record.ts'
import { certificateOf, certificateText } from '#shared/domain/destruction/certificate.ts'
import type { Certificate, DestroyedItem } from '#shared/domain/destruction/certificate.ts'
import type { DestructionFactOf } from '#shared/domain/destruction/facts.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Workplace } from './workplace.ts'

/** A certificate made from the ledger, with the order it is of. */
export type MadeCertificate = {
  readonly order: DestructionOrder
  readonly certificate: Certificate
  readonly hash: CertificateHash
}

/** Makes certificates from the ledger; one that was issued comes out as it was issued. */
export type CertificateMaker = (order: DestructionOrderId) => Result<MadeCertificate, Refusal>

type Goods = Pick<DestructionFactOf<'destruction.executed'>, 'order' | 'eventTime'> & {
  readonly items: readonly DestroyedItem[]
}

/** Orders of an order's life that are looked through for the fact of its execution. */
const longestLife = 100_000

/** Makes the maker. The goods of the last order are kept: what was destroyed does not change, and an annex is asked for in pages. */
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
      kept = { order, eventTime, items: destroyedGoods.items(ids) }
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
      executors: order.executors.map((person) => ({ person, name: workplace.people.byId(person)?.name ?? person })),
      products: destroyedGoods.products(gtins),
    }
  }

  return (id) => {
    const order = destructionOrders.find(id)
    if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
    const goods = order.executedAt === null ? null : goodsOf(id)
    if (goods === null) {
      const standing = standingOf(order, workplace.readClock().at)
      return err(refuse('ORDER_STANDS_OTHERWISE', { number: order.number, standing }))
    }
    const names = order.certificate?.names ?? namesNow(order, goods.items)
    const certificate = certificateOf(order, goods, goods.items, names)
    return ok({ order, certificate, hash: hashOf(certificate) })
  }
}

function hashOf(certificate: Certificate): CertificateHash {
  return createHash('sha256').update(certificateText(certificate), 'utf8').digest('hex') as CertificateHash
}
