import type { PhotoView } from '#shared/contract/calls/photo-calls.ts'
import type { ListedPhoto } from './PhotoList.tsx'

/** A photo of a job as a list shows it. */
export function listed({ of, file }: PhotoView): ListedPhoto {
  return { of: of ?? 'everything', file }
}
