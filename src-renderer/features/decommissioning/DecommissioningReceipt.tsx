import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { JobReceipt } from '../job/JobReceipt.tsx'
import { ReportsOfJob } from '../reports/ReportsOfJob.tsx'

/** What became of a decommissioning job that is no longer open. */
export function DecommissioningReceipt({ job }: { readonly job: JobView }) {
  return (
    <JobReceipt
      job={job}
      finished={
        <Plural
          comment="Title of the receipt of a finished job"
          value={job.recorded}
          one="What you scanned is out of use"
          other="The # things you scanned are out of use"
        />
      }
      also={<ReportsOfJob job={job.id} />}
      again={{ name: 'decommissioningStart' }}
      againWord={<Trans comment="Button that starts another job of this kind">Take more out of use</Trans>}
    />
  )
}
