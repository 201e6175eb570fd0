import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { decidePhotoAdded, decidePhotoRemoved, takesPhotos as jobTakesPhotos } from '#shared/domain/photos/decide.ts'
import { photoKindOf } from '#shared/domain/photos/photo-kind.ts'
import type { Photo } from '#shared/domain/photos/photo.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { changeJob } from '../jobs/change-job.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { itemView } from './item-view.ts'
import type { Workplace } from '../workplace.ts'

/** Makes a file that was attached before a photo of an open job, of one item in it or of everything. */
export function addPhoto(
  workplace: Workplace,
  { job: jobId, of, file }: CallInput<'photos.add'>,
): Result<CallOutput<'photos.add'>, Refusal> {
  const picture = pictureOf(workplace, file)
  if (!picture.ok) return picture
  const { photos } = workplace
  return changeJob(
    workplace,
    jobId,
    (job) =>
      decidePhotoAdded(
        job,
        { of, file: picture.value },
        { photos: photos.ofJob(jobId), isInJob: (item) => photos.isInJob(jobId, item) },
      ),
    () => ok({}),
  )
}

/** Takes a photo out of an open job again. Its file stays under its hash. */
export function removePhoto(
  workplace: Workplace,
  { job: jobId, of, file: sha256 }: CallInput<'photos.remove'>,
): Result<CallOutput<'photos.remove'>, Refusal> {
  return changeJob(
    workplace,
    jobId,
    (job) => decidePhotoRemoved(job, { of, sha256 }, workplace.photos.ofJob(jobId)),
    () => ok({}),
  )
}

/** Whether the job takes photos: what a scanned command code asks; the camera is the page's. */
export function takesPhotos({ jobs }: Pick<Workplace, 'jobs'>, jobId: JobId): Result<unknown, Refusal> {
  const job = jobs.toDecide(jobId)
  if (job === null) return err(refuse('JOB_NOT_FOUND', { job: jobId }))
  const takes = jobTakesPhotos(job)
  return takes.ok ? takes : err(domainRefusal(takes.error))
}

/** The photos of a job, open or not. */
export function listPhotos(
  workplace: Pick<Workplace, 'photos' | 'items'>,
  { job }: CallInput<'photos.ofJob'>,
): CallOutput<'photos.ofJob'> {
  const shown = workplace.photos.ofJob(job).map(({ of, file, at }) => ({
    of: of === null ? null : itemView(workplace, of, null),
    file,
    at,
  }))
  return { photos: shown }
}

/** The photos of a job as its last fact names them. */
export function photosToName({ photos }: Pick<Workplace, 'photos'>, job: JobId): readonly Photo[] {
  return photos.ofJob(job).map(({ of, file }) => ({ of, file }))
}

/**
 * An attached file as a fact may name it as a photo: it is there, whole, and a picture by what it holds. Its length is that
 * of the file, whatever the page says.
 */
export function pictureOf(
  { files }: Pick<Workplace, 'files'>,
  { sha256, name }: AttachedFile,
): Result<AttachedFile, Refusal> {
  const found = files.read(sha256)
  if (!found.ok) return err(refuse('FILE_NOT_WHOLE', { because: found.error, file: sha256 }))
  if (photoKindOf(found.value) === null) return err(refuse('NOT_A_PHOTO', { name }))
  return ok({ sha256, name, bytes: found.value.length })
}
