import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ReportView } from '#shared/contract/views/report-views.ts'
import { localDay } from '#shared/domain/reports/confirm.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'

type ConfirmReportProps = { readonly report: ReportView; readonly onClose: () => void }

/** Says that a report was filed: the reference that the authority or the network gave, and the day. */
export function ConfirmReport({ report, onClose }: ConfirmReportProps) {
  const { client } = useStation()
  const [reference, setReference] = useState(report.confirmation?.reference ?? '')
  const [filedOn, setFiledOn] = useState(report.confirmation?.filedOn ?? today())
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const confirm = async () => {
    const answer = await client.call('reports.confirm', {
      act: report.act,
      report: report.report,
      reference,
      filedOn,
    })
    if (answer.ok) onClose()
    else setRefusal(answer.error)
  }

  return (
    <form
      className="report-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <label className="report-field">
        <Trans comment="Label of the field for the number of a report">Reference</Trans>
        <input
          className="field code"
          value={reference}
          maxLength={100}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setReference(event.target.value)}
        />
      </label>
      <label className="report-field">
        <Trans comment="Label of the field for the day of a report">Filed on</Trans>
        <input
          className="field"
          type="date"
          value={filedOn}
          max={today()}
          onChange={(event) => setFiledOn(event.target.value)}
        />
      </label>
      <div className="row">
        <Button look="main" onPress={() => void confirm()} disabled={reference.trim() === '' || filedOn === ''}>
          <Trans comment="Button: says that a report was filed">It was filed</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans comment="Button that closes a form without saving">Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}

/** The day on this computer's wall clock. */
function today(): string {
  const now = new Date()
  return localDay({ at: now.getTime() as Instant, offsetMinutes: -now.getTimezoneOffset() })
}
