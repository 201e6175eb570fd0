import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OtherEvent, ShipmentForOthers } from '#shared/contract/views/inbound-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Sender } from './Sender.tsx'
import '../network/network.css'
import './shipments.css'

const rowsOnAPage = 50

/** What came from the network and is not for this site, or is of a kind that nobody here follows: kept, and found here. */
export function CameIn() {
  const { open } = useScreen()
  const [after, setAfter] = useState(0)
  const answer = useQuery('inbound.cameIn', { after, limit: rowsOnAPage })
  const back = () => open({ name: 'shipments' })
  useKeys({ Escape: back })
  return (
    <Page
      title={
        <Trans comment="Title of the list of what came from the network and is not for this site">What else came</Trans>
      }
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          <Shipments shipments={answer.value.shipments} count={answer.value.shipmentCount} />
          <Events events={answer.value.events} count={answer.value.eventCount} />
          {Math.max(answer.value.shipmentCount, answer.value.eventCount) > rowsOnAPage && (
            <div className="row">
              <Button place="desk" disabled={after === 0} onPress={() => setAfter(Math.max(0, after - rowsOnAPage))}>
                <Trans comment="Button: the page before, with newer shipments">Newer</Trans>
              </Button>
              <Button
                place="desk"
                disabled={after + rowsOnAPage >= Math.max(answer.value.shipmentCount, answer.value.eventCount)}
                onPress={() => setAfter(after + rowsOnAPage)}
              >
                <Trans comment="Button: the next page, with older shipments">Older</Trans>
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}

function Shipments({ shipments, count }: { readonly shipments: readonly ShipmentForOthers[]; readonly count: number }) {
  const { i18n } = useLingui()
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above shipments that go to other sites; the placeholder is how many there are">
          Shipments for others ({count})
        </Trans>
      </h2>
      {shipments.length === 0 ? (
        <p className="empty">
          <Trans comment="Instead of a list of shipments that go to other sites">
            Nothing that is addressed to somebody else.
          </Trans>
        </p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans comment="Column: number of a shipment">Shipment</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: who sent a shipment, by GLN">From</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: whom a shipment goes to, by GLN">To</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: when a shipment left">Left</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: what can be done about a shipment for others">Something to say</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {shipments.map((shipment) => (
              <tr key={shipment.event} data-for-others={shipment.number}>
                <td>{shipment.number}</td>
                <td>
                  <Sender gln={shipment.fromGln} />
                </td>
                <td>
                  <Sender gln={shipment.toGln} />
                </td>
                <td className="table-time">{dayAndTime(shipment.shippedAt, i18n.locale)}</td>
                <td>{shipment.isByWord && <ComesHereAfterAll shipment={shipment} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Takes back what somebody said of a shipment that names no place. */
function ComesHereAfterAll({ shipment }: { readonly shipment: ShipmentForOthers }) {
  const { client } = useStation()
  const maySay = useStationState((state) => state.status?.session?.rights.includes('dealWithMessages') === true)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const say = async () => {
    const { number, fromGln } = shipment
    const answer = await client.call('inbound.sayDestination', { number, fromGln, comesHere: true })
    if (!answer.ok) setRefusal(answer.error)
  }
  if (!maySay) return null
  return (
    <>
      {refusal !== null && <Refused refusal={refusal} />}
      <Button place="desk" onPress={() => void say()}>
        <Trans comment="Button: a shipment that was said to be for others is for this site">
          It comes here after all
        </Trans>
      </Button>
    </>
  )
}

function Events({ events, count }: { readonly events: readonly OtherEvent[]; readonly count: number }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above events that change nothing here; the placeholder is how many there are">
          Events that change nothing here ({count})
        </Trans>
      </h2>
      <p className="soft">
        <Trans comment="Below the title of events that change nothing here">
          Of kinds that this version does not follow. They are kept as they came.
        </Trans>
      </p>
      {events.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans comment="Column: kind of an event, in the words of its sender">Kind</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: business step of an event, in the words of its sender">Step</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: identifier of an event">Event</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: when an event came">Came</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {events.map(({ event, type, step, keptAt, isOwn }) => (
              <tr key={event} data-event={event}>
                <td>{type}</td>
                <td>{step}</td>
                <td className="shipment-ids">
                  <button type="button" className="link code" onClick={() => open({ name: 'keptEvent', event })}>
                    {event}
                  </button>
                  {isOwn && (
                    <span className="soft">
                      {' '}
                      <Trans comment="Beside an event that bears the number of one of ours and says something else">
                        under a number of ours
                      </Trans>
                    </span>
                  )}
                </td>
                <td className="table-time">{dayAndTime(keptAt, i18n.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
