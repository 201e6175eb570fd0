import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { samplingAct } from '#shared/domain/reports/reportable-act.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { sampleReasonWords } from '../../texts/sampling-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { TriggeredReports } from '../reports/TriggeredReports.tsx'
import { OpeningsQuestion } from '../unpacking/OpeningsQuestion.tsx'

type OpenSamplingJobProps = OpenJobProps & {
  readonly purpose: Extract<JobView['purpose'], { operation: 'sampling' }>
}

/** The screen of an open sampling job: before the finish it says what comes out of containers, and which authority hears of it. */
export function OpenSamplingJob({ job, askedAt, heard, purpose }: OpenSamplingJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('unpacking.preview', { job: job.id })
  const preview = answer.kind === 'answered' ? answer.value : null
  const reports = <TriggeredReports act={samplingAct(purpose.reason, preview?.comesOut ?? 0)} />
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a job">Scan the pack to sample</Trans>}
      progress={
        <>
          <ProgressSum
            now={now}
            counted={
              <Plural
                comment="Behind the large number of packs in a sampling job"
                value={now.recorded}
                one="sample"
                other="samples"
              />
            }
            about={i18n._(sampleReasonWords[purpose.reason].word)}
          />
          {reports}
          <ProductTable byProduct={job.byProduct} />
        </>
      }
      finishQuestion={
        <>
          <p className="question-text">
            <Plural
              comment="Question before a sampling job is finished"
              value={now.recorded}
              one="Finish? One pack becomes a sample, no longer for sale."
              other="Finish? # packs become samples, no longer for sale."
            />
          </p>
          {reports}
          {preview !== null && preview.containersInAll > 0 && <OpeningsQuestion preview={preview} />}
        </>
      }
      finish={() => client.call('sampling.finish', { job: job.id })}
    />
  )
}
