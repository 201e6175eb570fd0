import { expect, test } from 'vitest'
import type { FileHash } from '#shared/domain/attachments/attached-file.ts'
import type { Job } from '#shared/domain/jobs/job.ts'
import { decidePhotoAdded, decidePhotoRemoved } from '#shared/domain/photos/decide.ts'
import { mostPhotos } from '#shared/domain/photos/photo.ts'
import type { Photo } from '#shared/domain/photos/photo.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { openJob, pack, thisJob } from '#test/support/domain/damage-situations.ts'

const inJob = (item: ItemId) => item === pack('A')
const photo = (digit: string, of: ItemId | null = pack('A')): Photo => ({
  of,
  file: { sha256: digit.repeat(64) as FileHash, name: `${digit}.jpg`, bytes: 12 },
})

test('a photo is of an item in the job, or of everything in it', () => {
  for (const taken of [photo('a'), photo('a', null)])
    expect(decidePhotoAdded(openJob(), taken, { photos: [], isInJob: inJob })).toEqual(
      ok([{ kind: 'photo.added', job: thisJob, photo: taken }]),
    )
  expect(decidePhotoAdded(openJob(), photo('a', pack('B')), { photos: [], isInJob: inJob })).toEqual(
    err({ code: 'PHOTO_OF_NOTHING', item: pack('B') }),
  )
})

test('the same photo of the same item leaves nothing; of another it is another', () => {
  const there = { photos: [photo('a')], isInJob: inJob }
  expect(decidePhotoAdded(openJob(), photo('a'), there)).toEqual(ok([]))
  expect(decidePhotoAdded(openJob(), photo('a', null), there)).toMatchObject({ ok: true, value: [{}] })
})

test('no job takes more photos than anybody looks at', () => {
  const photos = Array.from({ length: mostPhotos }, () => photo('b'))
  expect(decidePhotoAdded(openJob(), photo('a'), { photos, isInJob: inJob })).toEqual(
    err({ code: 'TOO_MANY_PHOTOS', most: mostPhotos }),
  )
})

test('a photo that was taken out of an open job is none of it, and one that is not there needs no taking out', () => {
  const { sha256 } = photo('a').file
  expect(decidePhotoRemoved(openJob(), { of: pack('A'), sha256 }, [photo('a')])).toEqual(
    ok([{ kind: 'photo.removed', job: thisJob, of: pack('A'), sha256 }]),
  )
  expect(decidePhotoRemoved(openJob(), { of: null, sha256 }, [photo('a')])).toEqual(ok([]))
})

test('a closed job keeps its photos as they are, and other work takes none', () => {
  const closed: Job = { ...openJob(), status: 'finished' }
  const notOpen = err({ code: 'JOB_NOT_OPEN', job: thisJob, status: 'finished' })
  expect(decidePhotoAdded(closed, photo('a'), { photos: [], isInJob: inJob })).toEqual(notOpen)
  expect(decidePhotoRemoved(closed, { of: null, sha256: photo('a').file.sha256 }, [])).toEqual(notOpen)
  const unpacking: Job = { ...openJob(), purpose: { operation: 'unpacking', mode: 'open' } }
  expect(decidePhotoAdded(unpacking, photo('a'), { photos: [], isInJob: inJob })).toEqual(
    err({ code: 'JOB_OF_OTHER_KIND', job: thisJob, operation: 'unpacking' }),
  )
})
