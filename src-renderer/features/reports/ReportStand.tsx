import { Trans, useLingui } from '@lingui/react/macro'
import type { ReportView } from '#shared/contract/views/report-views.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { useNow } from '../../ui/use-now.ts'

/** How far a report is, in one line: filed with its reference, taken by the network, or due, or late. */
export function ReportStand({ report }: { readonly report: ReportView }) {
  const { i18n } = useLingui()
  const now = useNow(60_000)
  const { confirmation, toldAt, filedBy, dueAt, correctedAt } = report
  if (confirmation !== null) {
    return (
      <span className="report-stand" data-stand="confirmed">
        <Trans comment="How far a report is; a reference and a date">
          Filed on {confirmation.filedOn}, reference {confirmation.reference}
        </Trans>
        {correctedAt !== null && (
          <strong className="report-late" data-corrected>
            <Trans comment="Below a report that was filed; the placeholder is day and time">
              What it tells was undone or corrected on {dayAndTime(correctedAt, i18n.locale)}: tell the authority too.
            </Trans>
          </strong>
        )}
      </span>
    )
  }
  if (toldAt !== null && filedBy === 'network') {
    return (
      <span className="report-stand" data-stand="told">
        <Trans comment="How far a report is; the placeholder is day and time">
          With the network since {dayAndTime(toldAt, i18n.locale)}
        </Trans>
      </span>
    )
  }
  return (
    <span className="report-stand" data-stand={dueAt < now ? 'late' : 'due'}>
      {dueAt < now ? (
        <strong className="report-late">
          <Trans comment="How far a report is: late; the placeholder is day and time">
            Late since {dayAndTime(dueAt, i18n.locale)}
          </Trans>
        </strong>
      ) : (
        <Trans comment="How far a report is; the placeholder is day and time">
          Due until {dayAndTime(dueAt, i18n.locale)}
        </Trans>
      )}
      {toldAt !== null && (
        <>
          {' · '}
          <Trans comment="How far a report is, behind when it is due">the network has our message</Trans>
        </>
      )}
    </span>
  )
}
