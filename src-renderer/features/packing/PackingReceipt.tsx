import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { JobReceipt } from '../job/JobReceipt.tsx'

/** What became of a packing job that is no longer open. The scan of the container is no content. */
export function PackingReceipt({ job }: { readonly job: JobView }) {
  return (
    <JobReceipt
      job={job}
      finished={
        <Plural
          comment="Title of the receipt of a finished job"
          value={job.recorded - 1}
          one="One item is packed"
          other="# items are packed"
        />
      }
      again={{ name: 'packingStart' }}
      againWord={<Trans comment="Button that starts another packing job">Pack more</Trans>}
    />
  )
}
