import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ShipmentRow } from '#shared/contract/views/shipment-views.ts'
import { shipmentStateWords } from '../../texts/item-state-texts.ts'

type ShipmentStateProps = { readonly shipment: Pick<ShipmentRow, 'state' | 'missing' | 'announced'> }

/** How far a shipment has come, and what a short receipt is still missing. */
export function ShipmentState({ shipment: { state, missing, announced } }: ShipmentStateProps) {
  const { i18n } = useLingui()
  return (
    <span data-missing={missing}>
      {i18n._(shipmentStateWords[state])}
      {!announced && (
        <>
          {' · '}
          <Trans comment="Of goods without an announced shipment">not announced</Trans>
        </>
      )}
      {missing > 0 && (
        <>
          {' · '}
          <Plural
            comment="Items that a short receipt is still missing"
            value={missing}
            one="# missing"
            other="# missing"
          />
        </>
      )}
    </span>
  )
}
