import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ShipmentView } from '#shared/contract/views/shipment-views.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { shipmentKindWords } from '../../texts/shipment-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ExpectedTable } from './ExpectedTable.tsx'
import { Receipts } from './Receipts.tsx'
import { Sender } from './Sender.tsx'
import { ShipmentState } from './ShipmentState.tsx'
import '../network/network.css'
import './shipments.css'

/** One announced shipment: what is expected, and which outermost units to look for on the lorry. */
export function Shipment({ id }: { readonly id: ShipmentId }) {
  const { client } = useStation()
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const answer = useQuery('shipments.view', { shipment: id })
  const back = () => open({ name: 'shipments' })
  const session = useStationState((state) => state.status?.session ?? null)
  const mayReceive =
    session?.rights.includes('workOnTheFloor') === true &&
    answer.kind === 'answered' &&
    (answer.value.state !== 'received' || answer.value.missing > 0)
  const receive = async () => {
    const started = await client.call('receiving.start', { shipment: id })
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const verify = () => open({ name: 'verifyReturns', shipment: id })
  useKeys({ Escape: back, '2': verify, ...(mayReceive ? { '1': () => void receive() } : {}) })
  return (
    <Page
      title={
        answer.kind === 'answered' ? (
          answer.value.number
        ) : (
          <Trans comment="Title of the screen of one shipment">Shipment</Trans>
        )
      }
      beside={
        <>
          {answer.kind === 'answered' && answer.value.toVerify > 0 && (
            <Button keyName="2" onPress={verify}>
              <Trans comment="Button: opens the returned goods that wait to be verified">Verify returns</Trans>
            </Button>
          )}
          {mayReceive && (
            <Button look="main" keyName="1" onPress={() => void receive()}>
              {answer.value.receipts.length === 0 ? (
                <Trans comment="Button: starts the receipt of a shipment, or goes on with it">Receive</Trans>
              ) : (
                <Trans comment="Button: starts another receipt of a shipment, for what the first was short of">
                  Receive what was missing
                </Trans>
              )}
            </Button>
          )}
          <Button keyName="Esc" onPress={back}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {answer.kind === 'answered' && <ShipmentParts shipment={answer.value} />}
    </Page>
  )
}

function ShipmentParts({ shipment }: { readonly shipment: ShipmentView }) {
  const { i18n } = useLingui()
  return (
    <>
      <section className="panel">
        <ul className="shipment-levels">
          {shipment.byLevel.toReversed().map(({ level, count }) => (
            <li key={level} data-level={level}>
              {i18n._(levelWords[level])} <strong>{count}</strong>
            </li>
          ))}
        </ul>
        <dl className="facts">
          <dt>
            <Trans comment="Label: purchase, transfer or return">Kind</Trans>
          </dt>
          <dd>{i18n._(shipmentKindWords[shipment.kind])}</dd>
          <dt>
            <Trans comment="Label: state of a shipment">State</Trans>
          </dt>
          <dd>
            <ShipmentState shipment={shipment} />
          </dd>
          <dt>
            <Trans comment="Label: who sent a shipment, by GLN">From</Trans>
          </dt>
          <dd>
            <Sender gln={shipment.fromGln} />
          </dd>
          <dt>
            <Trans comment="Label: when a shipment left">Left</Trans>
          </dt>
          <dd>{dayAndTime(shipment.shippedAt, i18n.locale)}</dd>
        </dl>
      </section>
      <Receipts receipts={shipment.receipts} />
      {shipment.announced && <ExpectedGoods shipment={shipment} />}
    </>
  )
}

function ExpectedGoods({ shipment }: { readonly shipment: ShipmentView }) {
  const { i18n } = useLingui()
  return (
    <>
      <section className="outbox">
        <h2>
          <Trans comment="Title above the products and lots of a shipment">Expected</Trans>
        </h2>
        <ExpectedTable lines={shipment.expected} />
        <More count={shipment.expectedLines - shipment.expected.length} />
      </section>
      <section className="outbox">
        <h2>
          <Trans comment="Title above the outermost pallets, cases or packs of a shipment">What to scan</Trans>
        </h2>
        <ul className="shipment-outermost">
          {shipment.outermost.map(({ item, level, contents }) => (
            <li key={item.id}>
              <Code value={item.sscc ?? item.serial ?? item.id} />
              <span>{item.product ?? i18n._(levelWords[level])}</span>
              <span className="soft">
                {contents > 0 && (
                  <Plural
                    comment="How much is directly inside a container"
                    value={contents}
                    one="# item in it"
                    other="# items in it"
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
        <More count={shipment.outermostCount - shipment.outermost.length} />
      </section>
    </>
  )
}

function More({ count }: { readonly count: number }) {
  if (count <= 0) return null
  return (
    <p className="note">
      <Plural comment="Below a list that is cut off" value={count} one="And one more." other="And # more." />
    </p>
  )
}
