import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReceivingProgress } from '#shared/contract/views/receiving-views.ts'
import { Icon } from '../../ui/icons.tsx'
import { shipmentKindWords } from '../../texts/shipment-texts.ts'
import type { JobNow } from '../job/job-now.ts'

type Shipment = NonNullable<ReceivingProgress['shipment']>
type ReceiptSumProps = { readonly now: JobNow; readonly progress: ReceivingProgress }

/** How far a receipt is: one large number, of how many, and of which shipment. */
export function ReceiptSum({ now, progress }: ReceiptSumProps) {
  const { shipment, isSupplementary, expected, scanned, inferred } = progress
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  const received = scanned + inferred
  if (shipment?.announced === false) return <UnannouncedSum now={now} shipment={shipment} />
  return (
    <div className="progress-sum" data-expected={expected} data-received={received} data-open={expected - received}>
      <p className="progress-count">
        <span className="progress-number">{number(received)}</span>{' '}
        <Trans comment="Behind the large number of received items; the placeholder is how many are expected">
          of {number(expected)} received
        </Trans>
      </p>
      <ul className="progress-others">
        <li>
          {shipment === null ? (
            <Trans comment="On the receiving screen before the first scan">The first scan finds the shipment.</Trans>
          ) : (
            <>
              <strong>{shipment.number}</strong> {i18n._(shipmentKindWords[shipment.kind])}
              {isSupplementary && (
                <>
                  {' · '}
                  <Trans comment="A later receipt of a shipment, for what was missing">Supplementary receipt</Trans>
                </>
              )}
            </>
          )}
        </li>
        <li>
          <Plural comment="Items that have not come yet" value={expected - received} one="# open" other="# open" />
          {' · '}
          <Plural comment="Scans that a job has recorded" value={now.recorded} one="# scanned" other="# scanned" />
        </li>
      </ul>
    </div>
  )
}

function UnannouncedSum({ now, shipment }: Pick<ReceiptSumProps, 'now'> & { readonly shipment: Shipment }) {
  const { i18n } = useLingui()
  return (
    <>
      <div className="progress-sum" data-unannounced={shipment.number} data-recorded={now.recorded}>
        <p className="progress-count">
          <span className="progress-number">{new Intl.NumberFormat(i18n.locale).format(now.recorded)}</span>{' '}
          <Plural
            comment="Behind the large number of items that came without an announcement"
            value={now.recorded}
            one="item came"
            other="items came"
          />
        </p>
        <p className="progress-others">
          <strong>{shipment.number}</strong> {i18n._(shipmentKindWords[shipment.kind])}
        </p>
      </div>
      <p className="unannounced-mark">
        <Icon name="attention" />
        <Trans comment="On the receipt of goods without an announced shipment">
          Nobody announced this delivery. All of it goes on exception hold.
        </Trans>
      </p>
    </>
  )
}
