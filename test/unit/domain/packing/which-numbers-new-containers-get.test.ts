import { expect, test } from 'vitest'
import { beforeFirstBlock, nextSscc, numbersOfOneBlock, slotOf } from '#shared/domain/packing/sscc-blocks.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { now } from '#test/support/domain/damage-situations.ts'

const range = { companyPrefix: '9521234', extensionDigit: '5', first: 1000, last: 1999 }
const fresh = beforeFirstBlock(now)
const inUse = { epoch: 1, block: 0, slot: slotOf(now), given: 1 }
const later = (minutes: number) => (now + minutes * 60_000) as Instant

test('the first number of a range is given at once: extension digit, company prefix, serial reference, check digit', () => {
  expect(nextSscc(range, fresh, 1, now)).toEqual(
    ok({ id: '00/595212340000010000', taken: { block: 0, slot: slotOf(now) } }),
  )
})

test('the numbers of a block follow each other', () => {
  expect(nextSscc(range, inUse, 1, now)).toEqual(ok({ id: '00/595212340000010017', taken: null }))
})

test('a block that is used up is followed by the next, in a later slot of time', () => {
  const usedUp = { ...inUse, given: numbersOfOneBlock }
  expect(nextSscc(range, usedUp, 1, now)).toMatchObject({ error: { code: 'SSCC_NOT_YET', minutes: 10 } })
  expect(nextSscc(range, usedUp, 1, later(10))).toMatchObject({ value: { taken: { block: 1 } } })
})

test('a restored backup leaves out what may have been given since, and waits for the slot after the restoring', () => {
  const epoch = later(25) / 1000
  expect(nextSscc(range, inUse, epoch, later(26))).toMatchObject({ error: { code: 'SSCC_NOT_YET', minutes: 4 } })
  expect(nextSscc(range, inUse, epoch, later(30))).toMatchObject({ value: { taken: { block: 3 } } })
})

test('a range has an end, and a station may have none', () => {
  const last = { ...inUse, block: 19, given: numbersOfOneBlock - 1 }
  expect(nextSscc(range, last, 1, now)).toMatchObject({ ok: true })
  expect(nextSscc(range, { ...last, given: numbersOfOneBlock }, 1, later(10))).toEqual(
    err({ code: 'SSCC_RANGE_USED_UP' }),
  )
  expect(nextSscc(null, fresh, 1, now)).toEqual(err({ code: 'SSCC_RANGE_MISSING' }))
})
