import { expect, test } from 'vitest'
import type { KnownItem, UnknownItem } from '#shared/domain/items/item.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { knownPack } from '#test/support/domain/damage-situations.ts'

const gtin = '09521234567899'

/** Judges a text where the pack with serial ABC and lot B42 is the only one that is known. */
function judged(text: string) {
  const find = (id: ItemId): KnownItem | UnknownItem =>
    id === knownPack('ABC').id ? knownPack('ABC') : { kind: 'unknown', id, claimedBy: null }
  return judgeWithoutSeparators(text, readScan(text, 2026), find)
}

test('a serial that is known is taken', () => {
  expect(judged(`01${gtin}21ABC`)).toMatchObject({ ok: true, value: { serial: 'ABC' } })
  expect(judged(`01${gtin}1727123121ABC`)).toMatchObject({ ok: true, value: { serial: 'ABC', expiry: '2027-12-31' } })
})

test.each([
  ['expiry and lot run into the serial', `01${gtin}21ABC1727123110B42`],
  ['the serial runs into the lot', `01${gtin}10B4221ABC`],
  ['nobody knows the serial, which may be more than it', `01${gtin}21XYZ`],
  ['the whole is longer than any serial', `01${gtin}21ABCDEFGHIJKL1727123110B42`],
])('where %s, nothing is guessed', (_, text) => {
  expect(judged(text)).toMatchObject({ ok: false, error: { code: 'SEPARATOR_LOST' } })
})

test('a lot that is not the known one of the item is refused, one that is the known one is taken', () => {
  const [known, other] = [`01${gtin}21ABC\x1d10B42`, `01${gtin}21ABC\x1d10B4299`]
  expect(judged(known)).toMatchObject({ ok: true, value: { lot: 'B42' } })
  expect(judged(other)).toMatchObject({ ok: false, error: { code: 'SEPARATOR_LOST' } })
})

test('an SSCC and a code in brackets need no separator', () => {
  expect(judged('00095212345000000014')).toEqual(readScan('00095212345000000014', 2026))
  expect(judged(`(01)${gtin}(21)NEW(10)L1`)).toMatchObject({ ok: true, value: { serial: 'NEW', lot: 'L1' } })
})
