import { Trans, useLingui } from '@lingui/react/macro'
import type { ShipmentView } from '#shared/contract/views/shipment-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { dayAndTime } from '../../ui/moments.ts'

/** The completed receipts of a shipment: when, by whom, what was missing, and the way to each. */
export function Receipts({ receipts }: Pick<ShipmentView, 'receipts'>) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  if (receipts.length === 0) return null
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the completed receipts of a shipment">Receipts</Trans>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: first or supplementary receipt">Receipt</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: when a receipt was completed">Completed</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: who completed a receipt">By</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items that a receipt was short of">Missing</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {receipts.map(({ job, at, by, short }, index) => (
            <tr key={job} data-receipt={job}>
              <td>
                <button type="button" className="link" onClick={() => open({ name: 'job', job })}>
                  {index === 0 ? (
                    <Trans comment="The receipt of a shipment that was completed first">First receipt</Trans>
                  ) : (
                    <Trans comment="A later receipt of a shipment, for what was missing">Supplementary receipt</Trans>
                  )}
                </button>
              </td>
              <td className="table-time">{dayAndTime(at, i18n.locale)}</td>
              <td>{by}</td>
              <td className="number">{new Intl.NumberFormat(i18n.locale).format(short)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
