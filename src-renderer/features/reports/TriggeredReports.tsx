import { Trans, useLingui } from '@lingui/react/macro'
import type { ReportableAct } from '#shared/domain/reports/report.ts'
import { reportsTriggeredBy } from '#shared/domain/reports/triggered.ts'
import { useStationState } from '../../state/station-context.tsx'
import { marketWords } from '../../texts/market-texts.ts'
import { filedByTexts, reportWords } from '../../texts/report-texts.ts'
import { Icon } from '../../ui/icons.tsx'
import './reports.css'

/** Which authority hears of an act, before it is done: by the rules of the site's market. */
export function TriggeredReports({ act }: { readonly act: ReportableAct }) {
  const { i18n } = useLingui()
  const market = useStationState((state) => state.status?.market ?? 'default')
  const rules = reportsTriggeredBy(act, market)
  return (
    <div className="triggered" data-triggered={rules.map(({ report }) => report).join(' ')}>
      <Icon name="report" size={32} />
      {rules.length === 0 ? (
        <p>
          <Trans comment="Before an act is done; the placeholder is a market">
            No authority is told of this. Market: {i18n._(marketWords[market])}
          </Trans>
        </p>
      ) : (
        <ul>
          {rules.map(({ report, filedBy }) => (
            <li key={report}>
              <strong>{i18n._(reportWords[report].name)}</strong> <span>{i18n._(filedByTexts[filedBy])}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
