import { Trans } from '@lingui/react/macro'
import type { OrderView } from '#shared/contract/views/destruction-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { OrderCertificate } from '../certificate/OrderCertificate.tsx'
import { GoodsSum } from './GoodsSum.tsx'
import { GoodsTable } from './GoodsTable.tsx'
import { ListedItems } from './ListedItems.tsx'
import { NextStep } from './NextStep.tsx'
import type { OrderAsking } from './order-asking.ts'
import { OrderLife } from './OrderLife.tsx'
import { OrderPaper } from './OrderPaper.tsx'
import { OrderSignatures } from './OrderSignatures.tsx'

type OrderAtRestProps = { readonly order: OrderView; readonly onAsk: (asking: OrderAsking) => void }

/** An order that is looked at: what is next, then what it destroys, what it says, who signed, and what happened. */
export function OrderAtRest({ order, onAsk }: OrderAtRestProps) {
  const answer = useQuery('destruction.goods', { order: order.id })
  const goods = answer.kind === 'answered' ? answer.value : null
  return (
    <>
      <NextStep order={order} items={goods?.summary.items ?? 0} onAsk={onAsk} />
      {(order.standing === 'executed' || order.standing === 'certified') && <OrderCertificate order={order.id} />}
      <section className="outbox">
        <h2>
          <Trans comment="Title above what a destruction order lists">What is destroyed</Trans>
        </h2>
        {goods !== null && (
          <>
            <GoodsSum goods={goods} />
            {goods.lineCount > 0 && <GoodsTable goods={goods} />}
          </>
        )}
        <ListedItems order={order} />
      </section>
      <div className="destruction-parts">
        <section className="panel">
          <h2>
            <Trans comment="Title above what a destruction order says">Order</Trans>
          </h2>
          <OrderPaper data={order.data} />
        </section>
        <OrderSignatures signatures={order.signatures} />
      </div>
      <OrderLife order={order.id} />
    </>
  )
}
