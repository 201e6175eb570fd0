import type { ItemId } from '../../gs1/item-identity.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { FileHash } from '../attachments/attached-file.ts'
import { whileOpen } from '../jobs/decide.ts'
import type { JobRefusal } from '../jobs/decide.ts'
import type { Job, Operation } from '../jobs/job.ts'
import type { PhotoFactOf } from './facts.ts'
import { mostPhotos } from './photo.ts'
import type { Photo } from './photo.ts'

/** The work that photos belong to: what goods look like is what it decides on. */
const operationsWithPhotos: readonly Operation[] = ['damage', 'holds']

/** The photos of a job as they are, and whether the item of a new one is in the job. */
export type PhotosOfJob = { readonly photos: readonly Photo[]; readonly isInJob: (item: ItemId) => boolean }

/**
 * Decides on a photo for a job: of an item that was scanned into it, or of all of it. The same photo of the same item again
 * leaves nothing.
 */
export function decidePhotoAdded(
  job: Job,
  photo: Photo,
  { photos, isInJob }: PhotosOfJob,
): Result<readonly PhotoFactOf<'photo.added'>[], JobRefusal> {
  const takes = takesPhotos(job)
  if (!takes.ok) return takes
  if (photo.of !== null && !isInJob(photo.of)) return err({ code: 'PHOTO_OF_NOTHING', item: photo.of })
  if (photos.some((one) => isSame(one, photo.of, photo.file.sha256))) return ok([])
  if (photos.length >= mostPhotos) return err({ code: 'TOO_MANY_PHOTOS', most: mostPhotos })
  return ok([{ kind: 'photo.added', job: job.id, photo }])
}

/** Whether photos can be taken in a job: it is open, and for work that photos belong to. */
export function takesPhotos(job: Job): Result<Job, JobRefusal> {
  const open = whileOpen(job)
  const { operation } = job.purpose
  if (!open.ok || operationsWithPhotos.includes(operation)) return open
  return err({ code: 'JOB_OF_OTHER_KIND', job: job.id, operation })
}

/** Decides on taking a photo out of a job again; what is not there needs no taking out. */
export function decidePhotoRemoved(
  job: Job,
  { of, sha256 }: { readonly of: ItemId | null; readonly sha256: FileHash },
  photos: readonly Photo[],
): Result<readonly PhotoFactOf<'photo.removed'>[], JobRefusal> {
  const open = whileOpen(job)
  if (!open.ok) return open
  const isThere = photos.some((one) => isSame(one, of, sha256))
  return ok(isThere ? [{ kind: 'photo.removed', job: job.id, of, sha256 }] : [])
}

function isSame(photo: Photo, of: ItemId | null, sha256: FileHash): boolean {
  return photo.of === of && photo.file.sha256 === sha256
}
