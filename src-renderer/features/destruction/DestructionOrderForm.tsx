import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { GoodsView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { dataOf, emptyForm, formOf } from './order-form.ts'
import type { OrderForm } from './order-form.ts'
import { ParticularsFields } from './ParticularsFields.tsx'
import { OrderFields } from './OrderFields.tsx'
import './destruction.css'

/** Where an order is filled in: a new one, or one that is changed. */
export function DestructionOrderForm({ order }: { readonly order: DestructionOrderId | null }) {
  return order === null ? <FilledIn order={null} before={emptyForm} goods={null} /> : <Changed order={order} />
}

function Changed({ order }: { readonly order: DestructionOrderId }) {
  const answer = useQuery('destruction.view', { order })
  const goods = useQuery('destruction.goods', { order })
  switch (answer.kind) {
    case 'asking':
      return <main aria-busy="true" />
    case 'refused':
      return (
        <Page title={<Trans comment="Title of the screen of one destruction order">Destruction order</Trans>}>
          <Refused refusal={answer.refusal} />
        </Page>
      )
    case 'answered':
      return (
        <FilledIn
          order={order}
          before={formOf(answer.value.data)}
          goods={goods.kind === 'answered' ? goods.value : null}
        />
      )
  }
}

type FilledInProps = {
  readonly order: DestructionOrderId | null
  readonly before: OrderForm
  readonly goods: GoodsView | null
}

function FilledIn({ order, before, goods }: FilledInProps) {
  const { client } = useStation()
  const { open } = useScreen()
  const [form, setForm] = useState(before)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const change = (part: Partial<OrderForm>) => setForm({ ...form, ...part })
  const data = dataOf(form)
  const leave = () => open(order === null ? { name: 'destructionOrders' } : { name: 'destructionOrder', order })
  const keep = async () => {
    if (data === null) return
    if (order === null) {
      const drafted = await client.call('destruction.draft', { data })
      if (drafted.ok) open({ name: 'destructionOrder', order: drafted.value.order })
      else setRefusal(drafted.error)
    } else {
      const changed = await client.call('destruction.changeData', { order, data })
      if (changed.ok) leave()
      else setRefusal(changed.error)
    }
  }
  useKeys({ Escape: leave, F12: () => void keep() })
  return (
    <Page
      title={
        order === null ? (
          <Trans comment="Title of the screen of a new destruction order">New destruction order</Trans>
        ) : (
          <Trans comment="Title of the screen where a destruction order is changed">Change the order</Trans>
        )
      }
      beside={
        <>
          <Button look="main" keyName="F12" disabled={data === null} onPress={() => void keep()}>
            {order === null ? (
              <Trans comment="Button: keeps a new destruction order as a draft">Keep as a draft</Trans>
            ) : (
              <Trans comment="Button: keeps what was changed">Keep the change</Trans>
            )}
          </Button>
          <Button keyName="Esc" onPress={leave}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      {order !== null && (
        <p className="note">
          <Trans comment="Above the form of an order that is changed">
            Any change voids an approval that was given, and asks for it again.
          </Trans>
        </p>
      )}
      <OrderFields form={form} onChange={change} />
      {goods !== null && <ParticularsFields form={form} goods={goods} onChange={change} />}
    </Page>
  )
}
