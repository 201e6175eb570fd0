import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OrderView, SignedAboutView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ContractorCertificate } from './ContractorCertificate.tsx'
import { OrderAtRest } from './OrderAtRest.tsx'
import type { OrderAsking } from './order-asking.ts'
import { SayWhy } from './SayWhy.tsx'
import { SignOrder } from './SignOrder.tsx'
import { Standing } from './Standing.tsx'
import { WhoSaw } from './WhoSaw.tsx'
import '../network/network.css'
import './destruction.css'

/** One destruction order: where it stands, who must do what next, what it destroys, who signed, and its history. */
export function DestructionOrder({ id }: { readonly id: DestructionOrderId }) {
  const { open } = useScreen()
  const answer = useQuery('destruction.view', { order: id })
  const [asking, setAsking] = useState<OrderAsking>({ kind: 'nothing' })
  const back = () => open({ name: 'destructionOrders' })
  const atRest = asking.kind === 'nothing'
  useKeys(atRest ? { Escape: back } : {})
  useScreenCodes(atRest ? { no: back } : {}, id)
  return (
    <Page
      title={
        answer.kind === 'answered' ? (
          answer.value.number
        ) : (
          <Trans comment="Title of the screen of one destruction order">Destruction order</Trans>
        )
      }
      beside={
        <>
          {answer.kind === 'answered' && <Standing standing={answer.value.standing} />}
          {atRest && (
            <Button keyName="Esc" command="no" onPress={back}>
              <Trans comment="Button">Back</Trans>
            </Button>
          )}
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <Asked order={answer.value} asking={asking} setAsking={setAsking} />}
    </Page>
  )
}

type AskedProps = {
  readonly order: OrderView
  readonly asking: OrderAsking
  readonly setAsking: (asking: OrderAsking) => void
}

/** The order itself, or what is asked of the person before something happens to it. */
function Asked({ order, asking, setAsking }: AskedProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const leave = () => setAsking({ kind: 'nothing' })
  const sign = (about: SignedAboutView) => setAsking({ kind: 'signature', about })
  const tell = async (command: 'destruction.withdraw' | 'destruction.takeBack', because: string) => {
    const told = await client.call(command, { order: order.id, because })
    setRefusal(told.ok ? null : told.error)
    leave()
  }

  switch (asking.kind) {
    case 'nothing':
      return (
        <>
          {refusal !== null && <Refused refusal={refusal} />}
          <OrderAtRest order={order} onAsk={setAsking} />
        </>
      )
    case 'signature':
      return <SignOrder order={order} about={asking.about} locale={i18n.locale} onSigned={leave} onCancel={leave} />
    case 'whoSaw':
      return <WhoSaw onGoOn={(external) => sign({ kind: 'witnessing', external })} onCancel={leave} />
    case 'whyRejected':
      return (
        <SayWhy
          title={<Trans comment="Question before an order is rejected">Why is the order rejected?</Trans>}
          goOn={<Trans comment="Button: goes on to the signature under a rejection">Go on to the signature</Trans>}
          onSaid={(because) => sign({ kind: 'rejection', because })}
          onCancel={leave}
        />
      )
    case 'whyWithdrawn':
      return (
        <SayWhy
          title={<Trans comment="Question before an order is withdrawn">Why is the order withdrawn?</Trans>}
          goOn={<Trans comment="Button">Withdraw the order</Trans>}
          onSaid={(because) => void tell('destruction.withdraw', because)}
          onCancel={leave}
        />
      )
    case 'whyTakenBack':
      return (
        <SayWhy
          title={
            <Trans comment="Question before goods that were said to be destroyed are here again">
              Why were the goods not destroyed?
            </Trans>
          }
          goOn={
            <Trans comment="Button: goods that were said to be destroyed are here again">They are here again</Trans>
          }
          onSaid={(because) => void tell('destruction.takeBack', because)}
          onCancel={leave}
        />
      )
    case 'contractorCertificate':
      return <ContractorCertificate order={order} onDone={leave} />
  }
}
