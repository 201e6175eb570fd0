import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views.ts'
import { JobReceipt } from '../job/JobReceipt.tsx'

/** What became of a damage job that is no longer open. */
export function DamageReceipt({ job }: { readonly job: JobView }) {
  return (
    <JobReceipt
      job={job}
      finished={
        <Plural
          comment="Title of the receipt of a finished job"
          value={job.recorded}
          one="One pack is on damaged hold"
          other="# packs are on damaged hold"
        />
      }
      again={{ name: 'damageStart' }}
      againWord={<Trans comment="Button that starts another damage job">Another damage job</Trans>}
    />
  )
}
