import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { decommissioningAct } from '#shared/domain/reports/reportable-act.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { decommissionReasonWords } from '../../texts/decommissioning-texts.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { TriggeredReports } from '../reports/TriggeredReports.tsx'
import { OpeningsQuestion } from '../unpacking/OpeningsQuestion.tsx'

type OpenDecommissioningJobProps = OpenJobProps & {
  readonly purpose: Extract<JobView['purpose'], { operation: 'decommissioning' }>
}

/**
 * The screen of an open job that takes numbers out of use. Before the finish it says how much that is with all that is inside,
 * which containers are opened, and which authority hears of it; saying yes there is what lets packed items come out.
 */
export function OpenDecommissioningJob({ job, askedAt, heard, purpose }: OpenDecommissioningJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('decommissioning.preview', { job: job.id })
  const preview = answer.kind === 'answered' ? answer.value : null
  const openings = preview?.openings ?? null
  const disaggregate = openings !== null && openings.containersInAll > 0
  const reports = <TriggeredReports act={decommissioningAct(openings?.comesOut ?? 0)} />
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a job">Scan the first item or container</Trans>}
      progress={
        <>
          <ProgressSum
            now={now}
            counted={
              <Plural comment="Behind the number of scanned items" value={now.recorded} one="scanned" other="scanned" />
            }
            about={
              <>
                {i18n._(decommissionReasonWords[purpose.reason].word)}
                {preview !== null && preview.items !== now.recorded && (
                  <>
                    {' · '}
                    <Plural
                      comment="How many items a job is about, with all that is inside what was scanned"
                      value={preview.items}
                      one="# item in all"
                      other="# items in all"
                    />
                  </>
                )}
              </>
            }
          />
          {reports}
          <ProductTable byProduct={job.byProduct} />
        </>
      }
      mayFinish={preview !== null}
      finishQuestion={
        preview !== null && (
          <>
            <p className="question-text" data-ends={preview.items}>
              <Plural
                comment="Question before numbers are taken out of use; counts items and containers with all that is inside"
                value={preview.items}
                one="Finish? One number is taken out of use."
                other="Finish? # numbers are taken out of use, contents included."
              />
            </p>
            {reports}
            {disaggregate && <OpeningsQuestion preview={preview.openings} />}
          </>
        )
      }
      finish={() => client.call('decommissioning.finish', { job: job.id, disaggregate })}
    />
  )
}
