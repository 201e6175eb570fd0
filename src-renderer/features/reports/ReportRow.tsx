import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReportView } from '#shared/contract/views/report-views.ts'
import { marketWords } from '../../texts/market-texts.ts'
import { filedByTexts, reportableActWords, reportWords } from '../../texts/report-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { ConfirmReport } from './ConfirmReport.tsx'
import { ReportStand } from './ReportStand.tsx'

type ReportRowProps = { readonly report: ReportView; readonly mayConfirm: boolean }

/** One report: what it tells whom, about what, who files it, how far it is, and the way to enter its reference. */
export function ReportRow({ report, mayConfirm }: ReportRowProps) {
  const { i18n } = useLingui()
  const [confirming, setConfirming] = useState(false)
  const { name, tells } = reportWords[report.report]
  return (
    <li className="authority-report panel" data-report={report.report}>
      <div className="report-what">
        <h2>{i18n._(name)}</h2>
        <span>{i18n._(tells)}</span>
        <span className="soft">
          {i18n._(reportableActWords[report.actKind])}
          {' · '}
          <Plural comment="How many items a report is about" value={report.items} one="# item" other="# items" />
          {' · '}
          {dayAndTime(report.actAt, i18n.locale)}
          {' · '}
          {i18n._(marketWords[report.market])}
        </span>
      </div>
      <div className="report-how">
        <ReportStand report={report} />
        {report.confirmation === null ? (
          <span className="soft">{i18n._(filedByTexts[report.filedBy])}</span>
        ) : (
          <span className="soft">
            <Trans comment="Who entered the reference of a report, and when">
              entered by {report.confirmation.by ?? ''}, {dayAndTime(report.confirmation.at, i18n.locale)}
            </Trans>
          </span>
        )}
      </div>
      {mayConfirm && !confirming && (
        <Button place="desk" onPress={() => setConfirming(true)}>
          {report.confirmation === null ? (
            <Trans comment="Button: enter the reference of a report that was filed">Enter the reference…</Trans>
          ) : (
            <Trans comment="Button: enter the reference of a report anew">Correct the reference…</Trans>
          )}
        </Button>
      )}
      {confirming && <ConfirmReport report={report} onClose={() => setConfirming(false)} />}
    </li>
  )
}
