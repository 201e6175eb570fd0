import type { JobId } from '#shared/domain/jobs/job.ts'
import { useQuery } from '../../state/use-query.ts'
import { PhotoList } from './PhotoList.tsx'
import { listed } from './listed.ts'

/** The photos of a job, to be looked at. Nothing where there are none. */
export function PhotosOfJob({ job }: { readonly job: JobId }) {
  const answer = useQuery('photos.ofJob', { job })
  return answer.kind === 'answered' ? <PhotoList photos={answer.value.photos.map(listed)} onRemove={null} /> : null
}
