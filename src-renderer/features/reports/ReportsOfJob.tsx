import { Trans, useLingui } from '@lingui/react/macro'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { reportWords } from '../../texts/report-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ReportStand } from './ReportStand.tsx'
import './reports.css'

/** The reports that a finished job triggered, on its receipt. Nothing where it triggered none. */
export function ReportsOfJob({ job }: { readonly job: JobId }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const answer = useQuery('reports.ofJob', { job })
  const reports = answer.kind === 'answered' ? answer.value.reports : []
  const see = () => open({ name: 'reports' })
  useKeys(reports.length === 0 ? {} : { '2': see })
  if (reports.length === 0) return null
  return (
    <div className="reports-of-job">
      <ul>
        {reports.map((report) => (
          <li key={report.report} data-report={report.report}>
            <strong>{i18n._(reportWords[report.report].name)}</strong> <ReportStand report={report} />
          </li>
        ))}
      </ul>
      <Button keyName="2" onPress={see}>
        <Trans comment="Button: see the reports to authorities">See the reports</Trans>
      </Button>
    </div>
  )
}
