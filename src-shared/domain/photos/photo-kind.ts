/** The kinds of picture that are taken as photos, by the names that a browser has for them. */
export const photoKinds = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoKind = (typeof photoKinds)[number]

/**
 * What kind of picture a file holds, by what it begins with, whatever its name says; null for anything else. JPEG begins with
 * a start marker and another marker (ITU-T T.81 B.1.1), PNG with its signature (ISO/IEC 15948 5.2), WebP is a RIFF of the
 * form WEBP (RFC 9649 2.4).
 */
export function photoKindOf(bytes: Uint8Array): PhotoKind | null {
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50])) return 'image/webp'
  return null
}

function begins(bytes: Uint8Array, at: number, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[at + index] === byte)
}
