import { expect, test } from 'vitest'
import { canMountDisks, onSmallDisk } from '#test/support/ledger/small-disk.ts'

test.skipIf(!canMountDisks)(
  'a scan that the full disk does not take is a stop that says so; what was answered is there, and with room it goes on',
  { timeout: 60_000 },
  () => {
    expect(onSmallDisk(new URL('../../support/station/scan-on-a-full-disk.ts', import.meta.url), 24)).toEqual({
      beforeItWasFull: true,
      whenFull: { verdict: 'stop', refusal: 'DISK_FULL', fact: null },
      withRoomAgain: 'ok',
      acknowledgedAreOnDisk: true,
    })
  },
)
