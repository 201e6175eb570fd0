import { z } from 'zod'
import { mostPhotos } from '../../domain/photos/photo.ts'
import { attachedFile, fileHash } from './file-calls.ts'
import { instant, itemId, jobId } from '../identifiers.ts'
import { itemView } from '../views/item-views.ts'

/** What a photo shows: an item of the job, or all of it (null). */
const of = itemId.nullable()

/** A photo of a job. */
export const photoView = z.object({ of: itemView.nullable(), file: attachedFile, at: instant })
export type PhotoView = z.infer<typeof photoView>

export const photoCommands = {
  /** A file that was attached before becomes a photo of the job, if it is a picture. */
  'photos.add': { input: z.object({ job: jobId, of, file: attachedFile }).strict(), output: z.object({}).strict() },
  /** Takes a photo out of an open job; its file stays. */
  'photos.remove': { input: z.object({ job: jobId, of, file: fileHash }).strict(), output: z.object({}).strict() },
} as const

export const photoQueries = {
  /** The photos of a job, in the order in which they were added. */
  'photos.ofJob': {
    input: z.object({ job: jobId }).strict(),
    output: z.object({ photos: z.array(photoView).max(mostPhotos) }),
  },
} as const
