import { Trans, useLingui } from '@lingui/react/macro'
import type { LookedUpItem } from '#shared/contract/views/look-up-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { shipmentStateWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'

/** The shipments that an item was announced in: from whom to whom it went, and when it left. Nothing where none is known. */
export function ShipmentsOfItem({ found: { shipments, state } }: { readonly found: LookedUpItem }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  if (shipments.length === 0 && state?.availability !== 'SHIPPED') return null
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the shipments that an item was in">Shipments</Trans>
      </h2>
      {state?.availability === 'SHIPPED' && (
        <p>
          <Trans comment="Of an item that has left the site">It has left this site.</Trans>
        </p>
      )}
      <ul className="item-shipments">
        {shipments.map(({ id, number, state: stands, fromGln, toGln, shippedAt }) => (
          <li key={id} className="row">
            <button type="button" className="link" onClick={() => open({ name: 'shipment', shipment: id })}>
              {number}
            </button>
            <span>{i18n._(shipmentStateWords[stands])}</span>
            <span>
              {fromGln === null ? '–' : <Code value={fromGln} />} → <Code value={toGln} />
            </span>
            {shippedAt !== null && (
              <span className="soft">
                <Trans comment="When a shipment left; the placeholder is day and time">
                  left {dayAndTime(shippedAt, i18n.locale)}
                </Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
