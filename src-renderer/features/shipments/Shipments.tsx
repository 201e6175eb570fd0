import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ShipmentRow } from '#shared/contract/views/shipment-views.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { shipmentKindWords } from '../../texts/shipment-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ImportFile } from './ImportFile.tsx'
import { Sender } from './Sender.tsx'
import { ShipmentState } from './ShipmentState.tsx'
import '../network/network.css'
import './shipments.css'

const rowsOnAPage = 50

/** What others have announced to this site, the newest first, and the way to take in a file. */
export function Shipments() {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const session = useStationState((state) => state.status?.session ?? null)
  const isAllowed = useStationState((state) => state.status?.receiving.unannouncedGoods === 'allow')
  const [after, setAfter] = useState(0)
  const answer = useQuery('shipments.list', { after, limit: rowsOnAPage })
  const home = () => open({ name: 'home' })
  const mayWork = session?.rights.includes('workOnTheFloor') === true
  const mayReceiveUnannounced = isAllowed && mayWork
  const receiveUnannounced = () => open({ name: 'unannouncedStart' })
  const cameIn = () => open({ name: 'cameIn' })
  useKeys({ Escape: home, '2': cameIn, ...(mayReceiveUnannounced ? { '1': receiveUnannounced } : {}) })

  return (
    <Page
      title={<Trans comment="Title of the list of announced shipments">Expected shipments</Trans>}
      beside={
        <>
          {mayReceiveUnannounced && (
            <Button keyName="1" onPress={receiveUnannounced}>
              <Trans comment="Button: receives goods without an announced shipment">Not announced</Trans>
            </Button>
          )}
          <Button keyName="2" onPress={cameIn}>
            <Trans comment="Button: opens the list of what came from the network and is not for this site">
              What else came
            </Trans>
          </Button>
          <Button keyName="Esc" onPress={home}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          <section className="outbox">
            {answer.value.shipments.length === 0 ? (
              <p className="empty">
                <Trans comment="Instead of the list of announced shipments">
                  Nobody has announced a shipment to this site yet.
                </Trans>
              </p>
            ) : (
              <ShipmentTable shipments={answer.value.shipments} />
            )}
            <div className="row">
              {(after > 0 || answer.value.next !== null) && (
                <>
                  <Button
                    place="desk"
                    disabled={after === 0}
                    onPress={() => setAfter(Math.max(0, after - rowsOnAPage))}
                  >
                    <Trans comment="Button: the page before, with newer shipments">Newer</Trans>
                  </Button>
                  <Button
                    place="desk"
                    disabled={answer.value.next === null}
                    onPress={() => setAfter(answer.value.next ?? after)}
                  >
                    <Trans comment="Button: the next page, with older shipments">Older</Trans>
                  </Button>
                </>
              )}
              <span className="soft">
                {answer.value.pulledAt === null ? (
                  <Trans comment="Below the list of announced shipments">
                    The network was not asked yet since the start.
                  </Trans>
                ) : (
                  <Trans comment="Below the list of announced shipments; the placeholder is day and time">
                    As the network knew it at {dayAndTime(answer.value.pulledAt, i18n.locale)}
                  </Trans>
                )}
              </span>
            </div>
          </section>
          {session?.rights.includes('workOnTheFloor') === true && <ImportFile />}
        </>
      )}
    </Page>
  )
}

function ShipmentTable({ shipments }: { readonly shipments: readonly ShipmentRow[] }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: number of a shipment">Shipment</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: purchase, transfer or return">Kind</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: who sent a shipment, by GLN">From</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: when a shipment left">Left</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: number of items, containers among them">Items</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: state of a shipment">State</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {shipments.map((shipment) => (
          <tr key={shipment.id} data-shipment={shipment.number}>
            <td>
              <button type="button" className="link" onClick={() => open({ name: 'shipment', shipment: shipment.id })}>
                {shipment.number}
              </button>
            </td>
            <td>{i18n._(shipmentKindWords[shipment.kind])}</td>
            <td>
              <Sender gln={shipment.fromGln} />
            </td>
            <td className="table-time">{dayAndTime(shipment.shippedAt, i18n.locale)}</td>
            <td className="number">{shipment.items}</td>
            <td>
              <ShipmentState shipment={shipment} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
