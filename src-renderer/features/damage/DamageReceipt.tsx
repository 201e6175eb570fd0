import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { PhotosOfJob } from '../photos/PhotosOfJob.tsx'
import { JobReceipt } from '../job/JobReceipt.tsx'

/** What became of a damage job that is no longer open. */
export function DamageReceipt({ job }: { readonly job: JobView }) {
  const answer = useQuery('damage.preview', { job: job.id })
  const held = answer.kind === 'answered' ? answer.value : { damaged: job.recorded, toInspect: 0 }
  return (
    <JobReceipt
      job={job}
      finished={
        <>
          {(held.damaged > 0 || held.toInspect === 0) && (
            <Plural
              comment="Title of the receipt of a finished job"
              value={held.damaged}
              one="One item is on damaged hold"
              other="# items are on damaged hold"
            />
          )}
          {held.damaged > 0 && held.toInspect > 0 && ', '}
          {held.toInspect > 0 && (
            <Plural
              comment="Title of the receipt of a finished job: of containers whose contents somebody has to look at"
              value={held.toInspect}
              one="one item is held to be inspected"
              other="# items are held to be inspected"
            />
          )}
        </>
      }
      also={<PhotosOfJob job={job.id} />}
      again={{ name: 'damageStart' }}
      againWord={<Trans comment="Button that starts another damage job">Another damage job</Trans>}
    />
  )
}
