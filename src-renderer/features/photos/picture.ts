import { photoKindOf } from '#shared/domain/photos/photo-kind.ts'

/** A picture that is not kept yet: its bytes, its name, and an address of this page under which it is seen. */
export type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string; readonly address: string }

/** The longer side of a photo from a camera, in pixels: enough to read a label, small enough for years of them. */
const longestSide = 1920
const quality = 0.85

/** Makes bytes a picture that the page can show; null where they hold none of the kinds that are taken. */
export function pictureFrom(bytes: Uint8Array<ArrayBuffer>, name: string): Picture | null {
  const kind = photoKindOf(bytes)
  if (kind === null) return null
  return { bytes, name, address: URL.createObjectURL(new Blob([bytes], { type: kind })) }
}

/** Lets go of the memory behind the address of a picture. */
export function forgetPicture({ address }: Picture): void {
  URL.revokeObjectURL(address)
}

/** Takes what a camera shows now; null where it shows nothing yet. */
export async function pictureOfCamera(video: HTMLVideoElement, name: string): Promise<Picture | null> {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || videoHeight === 0) return null
  const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((taken) => canvas.toBlob(taken, 'image/jpeg', quality))
  return blob === null ? null : pictureFrom(new Uint8Array(await blob.arrayBuffer()), name)
}

/** What a photo from a camera is called: by the moment, in UTC, so that names of one folder keep their order. */
export function nameOfPhoto(at: Date): string {
  return `photo-${at.toISOString().slice(0, 19).replaceAll(':', '-')}.jpg`
}
