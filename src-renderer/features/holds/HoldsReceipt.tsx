import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import { PhotosOfJob } from '../photos/PhotosOfJob.tsx'
import { JobReceipt } from '../job/JobReceipt.tsx'

/** What became of a hold job that is no longer open. */
export function HoldsReceipt({ job, act }: { readonly job: JobView; readonly act: HoldAct }) {
  return (
    <JobReceipt
      job={job}
      finished={<Finished act={act} count={job.recorded} />}
      also={<PhotosOfJob job={job.id} />}
      again={{ name: 'holds' }}
      againWord={<Trans comment="Button that starts another job with holds">More with holds</Trans>}
    />
  )
}

function Finished({ act, count }: { readonly act: HoldAct; readonly count: number }) {
  switch (act.kind) {
    case 'put':
      return (
        <Plural
          comment="Title of the receipt of a finished job"
          value={count}
          one="What you scanned is on hold"
          other="The # things you scanned are on hold"
        />
      )
    case 'lift':
      return (
        <Plural
          comment="Title of the receipt of a finished job"
          value={count}
          one="The hold is lifted"
          other="The hold on # things is lifted"
        />
      )
    case 'move':
      return (
        <Plural
          comment="Title of the receipt of a finished job"
          value={count}
          one="The hold is another now"
          other="The hold on # things is another now"
        />
      )
    default:
      return unreachable(act)
  }
}
