import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { JobReceipt } from '../job/JobReceipt.tsx'

/** What became of an unpacking job that is no longer open. */
export function UnpackingReceipt({ job, mode }: { readonly job: JobView; readonly mode: UnpackingMode }) {
  return (
    <JobReceipt
      job={job}
      finished={<Finished mode={mode} count={job.recorded} />}
      again={{ name: 'unpackingStart' }}
      againWord={<Trans comment="Button that starts another unpacking job">Unpack more</Trans>}
    />
  )
}

function Finished({ mode, count }: { readonly mode: UnpackingMode; readonly count: number }) {
  switch (mode) {
    case 'takeOut':
      return (
        <Plural
          comment="Title of the receipt of a finished job"
          value={count}
          one="One item is out of its container"
          other="# items are out of their containers"
        />
      )
    case 'open':
      return (
        <Plural
          comment="Title of the receipt of a finished job"
          value={count}
          one="One container is opened and empty"
          other="# containers are opened and empty"
        />
      )
  }
}
