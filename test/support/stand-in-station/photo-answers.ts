import { createHash } from 'node:crypto'
import { calls } from '#shared/contract/calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile, FileHash } from '#shared/domain/attachments/attached-file.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { png } from '#test/support/photos/png.ts'
import { packOf, sceneMoment } from './people-and-packs.ts'

/** A picture like a photo of a crushed box, as a PNG file: brown, with a darker dent, and a white label. */
const picture = png(160, 120, (x, y) => {
  if (x > 20 && x < 70 && y > 70 && y < 105) return [240, 240, 236]
  return (x - 110) ** 2 + (y - 45) ** 2 < 900 ? [92, 62, 34] : [178, 132, 84]
})

/** Photos of the scenes: two that are there, and one that is not on the disk any more. */
export const scenePhoto: AttachedFile = { sha256: hashOf(picture), name: 'photo-2026-11-25.jpg', bytes: picture.length }
const missingPhoto: AttachedFile = { sha256: '7f'.repeat(32) as FileHash, name: 'gone.jpg', bytes: 1 }

/** What a station with photos of crushed boxes says; undefined to calls about anything else. */
export function photoAnswerOf(call: CallFrame, photos: number): Result<unknown, Refusal> | undefined {
  switch (call.name) {
    case 'photos.ofJob': {
      const of = packOf(1)
      const all = [
        { of, file: scenePhoto, at: sceneMoment },
        { of: null, file: scenePhoto, at: sceneMoment },
        { of, file: missingPhoto, at: sceneMoment },
      ]
      return ok({ photos: all.slice(0, photos) })
    }
    case 'files.read': {
      const { file } = calls['files.read'].input.parse(call.input)
      if (file === scenePhoto.sha256) return ok({ base64: picture.toString('base64'), parts: 1 })
      return err(refuse('FILE_NOT_WHOLE', { because: 'missing', file }))
    }
    default:
      return undefined
  }
}

function hashOf(bytes: Buffer): FileHash {
  return createHash('sha256').update(bytes).digest('hex') as FileHash
}
