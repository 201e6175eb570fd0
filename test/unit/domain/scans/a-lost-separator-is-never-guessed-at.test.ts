import { expect, test } from 'vitest'
import type { KnownItem, UnknownItem } from '#shared/domain/items/item.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { knownPack } from '#test/support/domain/damage-situations.ts'

const gtin = '09521234567899'
const year = 2026

/** Judges a text where these packs are expected, and no others: with lot B42 and the end of 2027 where nothing else is said. */
function judged(text: string, expected: readonly KnownItem[] = [knownPack('ABC')]) {
  const find = (id: ItemId): KnownItem | UnknownItem =>
    expected.find((item) => item.id === id) ?? { kind: 'unknown', id, claimedBy: null }
  return judgeWithoutSeparators(text, readScan(text, year), year, find)
}

const refusedAsLost = { ok: false, error: { code: 'SEPARATOR_LOST' } }

test('a serial that is expected is taken', () => {
  expect(judged(`01${gtin}21ABC`)).toMatchObject({ ok: true, value: { serial: 'ABC', lot: null, expiry: null } })
  expect(judged(`01${gtin}1727123121ABC`)).toMatchObject({ ok: true, value: { serial: 'ABC', expiry: '2027-12-31' } })
})

test.each([
  ['expiry and lot behind the serial', `01${gtin}21ABC1727123110B42`],
  ['lot and expiry behind the serial', `01${gtin}21ABC10B4217271231`],
  ['the serial behind the lot', `01${gtin}1727123110B4221ABC`],
  ['the expiry between lot and serial, as day 00', `01${gtin}10B421727120021ABC`],
  ['an identifier of the symbology before it', `]d201${gtin}21ABC1727123110B42`],
  ['a separator that came all the same', `01${gtin}21ABC\u001d1727123110B42`],
])('what is expected is taken whole: %s', (_, text) => {
  expect(judged(text)).toEqual({
    ok: true,
    value: { id: knownPack('ABC').id, gtin, serial: 'ABC', lot: 'B42', expiry: '2027-12-31' },
  })
})

test.each([
  ['nobody expects the serial, which may be more than it', `01${gtin}21XYZ`],
  ['the lot is another than the expected one', `01${gtin}21ABC10B4299`],
  ['the lot is another, behind a separator that came', `01${gtin}21ABC\u001d10B4299`],
  ['the expiry is another than the expected one', `01${gtin}21ABC1728013110B42`],
  ['anything else stands between', `01${gtin}21ABC240X10B42`],
  ['the whole is longer than any serial', `01${gtin}21ABCDEFGHIJKL1727123110B42`],
  ['one sign is missing', `01${gtin}21ABC1727123110B4`],
  ['something is said twice', `01${gtin}21ABC21ABC`],
])('where %s, nothing is guessed', (_, text) => {
  expect(judged(text)).toMatchObject(refusedAsLost)
})

test('a serial that goes on like an element is taken where it is the expected one, and not cut where it is not', () => {
  const long = knownPack('ABC10B4', { lot: '2' })
  expect(judged(`01${gtin}21ABC10B4`, [long])).toMatchObject({ ok: true, value: { serial: 'ABC10B4', lot: null } })
  expect(judged(`01${gtin}21ABC10B4`)).toMatchObject(refusedAsLost)
})

test('a text that two expected items would give is refused', () => {
  // Serial ABC with lot B42, and serial ABC10B42 alone, are the same bytes without the separator.
  const both = [knownPack('ABC'), knownPack('ABC10B42', { lot: null })]
  expect(judged(`01${gtin}21ABC10B42`, both)).toMatchObject(refusedAsLost)
  const [one] = both
  expect(judged(`01${gtin}21ABC10B42`, one === undefined ? [] : [one])).toMatchObject({ ok: true })
})

test('of two expected lots, one of which begins like the other, only the one of the serial is taken', () => {
  const packs = [knownPack('S1', { lot: 'L1' }), knownPack('S2', { lot: 'L12' })]
  expect(judged(`01${gtin}10L1221S2`, packs)).toMatchObject({ ok: true, value: { serial: 'S2', lot: 'L12' } })
  expect(judged(`01${gtin}10L1221S1`, packs)).toMatchObject(refusedAsLost)
  // A lot that has the identifier of a serial in it.
  const odd = [knownPack('S3', { lot: 'L21S' })]
  expect(judged(`01${gtin}10L21S21S3`, odd)).toMatchObject({ ok: true, value: { serial: 'S3', lot: 'L21S' } })
})

test('an item of another product with the same serial is not the one that was scanned', () => {
  expect(judged('010952123456790521ABC')).toMatchObject({ ok: false })
})

test('a text made to be searched for long is refused at once', () => {
  let asked = 0
  const text = `01${gtin}${'21'.repeat(4000)}`
  const judgement = judgeWithoutSeparators(text, readScan(text, year), year, (id) => {
    asked += 1
    return { kind: 'unknown', id, claimedBy: null }
  })
  expect(judgement).toMatchObject(refusedAsLost)
  expect(asked).toBe(0)
})

test('an SSCC and a code in brackets need no separator', () => {
  expect(judged('00095212345000000014')).toEqual(readScan('00095212345000000014', year))
  expect(judged(`(01)${gtin}(21)NEW(10)L1`)).toMatchObject({ ok: true, value: { serial: 'NEW', lot: 'L1' } })
})
