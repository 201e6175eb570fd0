import { Trans, useLingui } from '@lingui/react/macro'
import type { CallOutput } from '#shared/contract/calls.ts'
import { stateWordOf } from '../../texts/item-state-texts.ts'

/** What of a recalled lot is not in stock here: what is on its way, what left, and what has ended. */
export function GoodsAway({ away }: { readonly away: CallOutput<'recalls.ofLot'>['away'] }) {
  const { i18n } = useLingui()
  if (away.length === 0)
    return (
      <p className="note">
        <Trans comment="Below a recall: nothing of the lot is anywhere else">
          As far as this station knows, nothing of it is anywhere else.
        </Trans>
      </p>
    )
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: where goods of a recalled lot are that are not in stock">Not in stock here</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: the shipment and the company it is from, or the order and the company that destroys">
              Shipment or order, and partner
            </Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: number of items">Items</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {away.map(({ state, shipment, contractor, count }) => (
          <tr
            key={`${state} ${shipment?.number ?? contractor?.order ?? ''}`}
            data-away={contractor === null ? state : 'contractor'}
          >
            <td>
              {contractor === null ? (
                i18n._(stateWordOf(state))
              ) : (
                <Trans comment="Where goods of a recalled lot are: a contractor has them and destroys them">
                  Handed over to be destroyed
                </Trans>
              )}
            </td>
            <td>
              {shipment !== null && `${shipment.number} · ${shipment.gln}`}
              {contractor !== null && `${contractor.order} · ${contractor.name}`}
              {shipment === null && contractor === null && '–'}
            </td>
            <td className="number">{new Intl.NumberFormat(i18n.locale).format(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
