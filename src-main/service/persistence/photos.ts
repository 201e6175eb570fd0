import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Photo } from '#shared/domain/photos/photo.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { Database } from './database/connection.ts'

/** A photo of a job, and when it was added. */
export type PhotoOfJob = Photo & { readonly at: Instant }

/** The photos of jobs. */
export type Photos = {
  /** In the order in which they were added. A photo of an item that was taken back is none of the job until it is scanned again. */
  ofJob(job: JobId): readonly PhotoOfJob[]
  /** Whether a job has recorded an item. */
  isInJob(job: JobId, item: ItemId): boolean
}

type Row = AttachedFile & { readonly item: ItemId | null; readonly at: Instant }

/** Prepares the questions on this database. */
export function openPhotos(database: Database): Photos {
  const inJob = 'select 1 from job_item where job_item.job = ? and job_item.item ='
  const ofJob = database.prepare<[JobId, JobId], Row>(`
    select item, sha256, name, bytes, at from photo
    where (item is null or exists (${inJob} photo.item)) and job = ? order by sequence`)
  const isInJob = database.prepare<[JobId, ItemId], 1>(`${inJob} ?`).pluck()
  return {
    ofJob: (job) =>
      ofJob.all(job, job).map(({ item, at, sha256, name, bytes }) => ({ of: item, at, file: { sha256, name, bytes } })),
    isInJob: (job, item) => isInJob.get(job, item) !== undefined,
  }
}
