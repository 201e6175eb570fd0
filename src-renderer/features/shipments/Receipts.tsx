import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ShipmentView } from '#shared/contract/shipment-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
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
      <ul className="shipment-outermost">
        {receipts.map(({ job, at, by, short }, index) => (
          <li key={job} data-receipt={job}>
            <span>
              {index === 0 ? (
                <Trans comment="The receipt of a shipment that was completed first">First receipt</Trans>
              ) : (
                <Trans comment="A later receipt of a shipment, for what was missing">Supplementary receipt</Trans>
              )}
            </span>
            <span>
              {dayAndTime(at, i18n.locale)} · {by}
            </span>
            <span className="soft">
              <Plural
                comment="What a receipt was short of"
                value={short}
                _0="nothing was missing"
                one="# item was missing"
                other="# items were missing"
              />
            </span>
            <Button place="desk" onPress={() => open({ name: 'job', job })}>
              <Trans comment="Button that opens a completed receipt">See it</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
