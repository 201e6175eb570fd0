import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { JobReceipt } from '../job/JobReceipt.tsx'
import { ReportsOfJob } from '../reports/ReportsOfJob.tsx'

/** What became of a sampling job that is no longer open. */
export function SamplingReceipt({ job }: { readonly job: JobView }) {
  return (
    <JobReceipt
      job={job}
      finished={
        <Plural
          comment="Title of the receipt of a finished job"
          value={job.recorded}
          one="One pack is a sample now"
          other="# packs are samples now"
        />
      }
      also={<ReportsOfJob job={job.id} />}
      again={{ name: 'samplingStart' }}
      againWord={<Trans comment="Button that starts another sampling job">Take more samples</Trans>}
    />
  )
}
