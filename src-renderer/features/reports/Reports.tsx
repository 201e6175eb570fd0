import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReportView } from '#shared/contract/views/report-views.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ReportRow } from './ReportRow.tsx'
import './reports.css'

const rowsOnAPage = 50

/** The reports to authorities: those still to be filed, and those that are. Who has the right enters a reference. */
export function Reports() {
  const { open } = useScreen()
  const mayConfirm = useStationState((state) => state.status?.session?.rights.includes('dealWithMessages') === true)
  const [which, setWhich] = useState<'open' | 'done'>('open')
  const [after, setAfter] = useState(0)
  const answer = useQuery('reports.list', { which, after, limit: rowsOnAPage })
  const show = (chosen: 'open' | 'done') => {
    setWhich(chosen)
    setAfter(0)
  }
  const home = () => open({ name: 'home' })
  useKeys({ '1': () => show('open'), '2': () => show('done'), Escape: home })

  return (
    <Page
      title={<Trans comment="Title of the list of reports to authorities">Reports to authorities</Trans>}
      beside={
        <Button keyName="Esc" onPress={home}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      <div className="row">
        <Button place="desk" keyName="1" pressed={which === 'open'} onPress={() => show('open')}>
          <Trans comment="Filter of the reports: still to be filed">To be filed</Trans>
        </Button>
        <Button place="desk" keyName="2" pressed={which === 'done'} onPress={() => show('done')}>
          <Trans comment="Filter of the reports: filed">Filed</Trans>
        </Button>
      </div>
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          <ReportRows reports={answer.value.reports} which={which} mayConfirm={mayConfirm} />
          {(after > 0 || answer.value.next !== null) && (
            <div className="row">
              <Button place="desk" disabled={after === 0} onPress={() => setAfter(Math.max(0, after - rowsOnAPage))}>
                <Trans comment="Button: the page before of a list of reports">Page before</Trans>
              </Button>
              <Button
                place="desk"
                disabled={answer.value.next === null}
                onPress={() => setAfter(answer.value.next ?? after)}
              >
                <Trans comment="Button: the next page of a list of reports">Next page</Trans>
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}

type ReportRowsProps = {
  readonly reports: readonly ReportView[]
  readonly which: 'open' | 'done'
  readonly mayConfirm: boolean
}

function ReportRows({ reports, which, mayConfirm }: ReportRowsProps) {
  if (reports.length === 0) {
    return (
      <p className="empty">
        {which === 'open' ? (
          <Trans comment="Instead of the list of reports">
            Nothing is to be filed. What a sample, a destruction or a decommissioning triggers will stand here.
          </Trans>
        ) : (
          <Trans comment="Instead of the list of reports">Nothing was filed yet.</Trans>
        )}
      </p>
    )
  }
  return (
    <>
      <ul className="authority-reports">
        {reports.map((report) => (
          <ReportRow key={`${report.act} ${report.report}`} report={report} mayConfirm={mayConfirm} />
        ))}
      </ul>
      {!mayConfirm && (
        <p className="note">
          <Trans comment="Below the list of reports, for a person without the right">
            A supervisor, quality or an administrator enters the references.
          </Trans>
        </p>
      )}
    </>
  )
}
