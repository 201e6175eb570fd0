import type { ItemId } from '../../gs1/item-identity.ts'
import type { AttachedFile } from '../attachments/attached-file.ts'

/** More photos than anybody looks at; each of them is read whole whenever it is shown. */
export const mostPhotos = 40

/** A photo that somebody took of goods: of one item, or of everything that the act is about (null). */
export type Photo = { readonly of: ItemId | null; readonly file: AttachedFile }

/**
 * What a fact keeps of its photos: nothing where there are none. Facts of versions without photos have no such part, and
 * ones without a photo stay as small as those.
 */
export type WithPhotos = { readonly photos?: readonly Photo[] }

/** The part of a fact that names its photos. */
export function withPhotos(photos: readonly Photo[]): WithPhotos {
  return photos.length === 0 ? {} : { photos }
}

/** Of the photos of an act, those that show this item: its own, and those of everything. */
export function photosShowing(photos: readonly Photo[], item: ItemId): readonly AttachedFile[] {
  return photos.flatMap(({ of, file }) => (of === null || of === item ? [file] : []))
}
