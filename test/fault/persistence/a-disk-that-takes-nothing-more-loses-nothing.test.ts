import { expect, test } from 'vitest'
import { canMountDisks, onSmallDisk } from '#test/support/ledger/small-disk.ts'

test.skipIf(!canMountDisks)(
  'a full disk refuses new facts and keeps the old ones; with room again the station goes on',
  () => {
    expect(onSmallDisk(new URL('../../support/ledger/fill-the-disk.ts', import.meta.url), 8)).toEqual({
      refusals: ['DISK_FULL', 'DISK_FULL', 'DISK_FULL'],
      lost: 0,
      backupWhenFull: 'The disk is full.',
      backupWithRoom: null,
      newDatabaseWhenFull: 'DISK_FULL',
      leftOfNewDatabase: [],
      setAsideAfterwards: null,
      lastVerified: true,
    })
  },
)

test.skipIf(!canMountDisks)('a disk that cannot be written is refused; a backup on it can still be verified', () => {
  expect(onSmallDisk(new URL('../../support/ledger/write-protect-the-disk.ts', import.meta.url), 8)).toEqual({
    opening: 'DISK_READ_ONLY',
    ledger: expect.stringMatching(/^2 .*cannot be opened/),
    backup: expect.stringMatching(/^0 WHOLE: 0 facts/),
  })
})
