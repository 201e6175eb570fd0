import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ConfirmingView } from '#shared/contract/views/destruction-views.ts'
import type { JobNow } from '../job/job-now.ts'

/** How much is confirmed: one large number, of how many, and for which order. */
export function ConfirmingSum({ now, view }: { readonly now: JobNow; readonly view: ConfirmingView }) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  const { toConfirm, open, order } = view
  return (
    <div className="progress-sum" data-to-confirm={toConfirm} data-open={open}>
      <p className="progress-count">
        <span className="progress-number" data-recorded={now.recorded}>
          {number(toConfirm - open)}
        </span>{' '}
        <Trans comment="Behind the large number of confirmed items; the placeholder is how many there are">
          of {number(toConfirm)} confirmed
        </Trans>
      </p>
      <ul className="progress-others">
        <li>
          <strong>{order.number}</strong>
        </li>
        <li>
          <Plural comment="Items that no scan has confirmed yet" value={open} one="# open" other="# open" />
          {' · '}
          <Plural comment="Scans that were refused" value={now.refused} one="# stop" other="# stops" />
        </li>
      </ul>
    </div>
  )
}
