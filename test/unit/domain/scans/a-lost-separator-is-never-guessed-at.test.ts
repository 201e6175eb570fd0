import { describe, expect, test } from 'vitest'
import { expectedGoods } from '#test/support/domain/expected-goods.ts'
import type { ExpectedPack } from '#test/support/domain/expected-goods.ts'
import { readScan } from '#shared/domain/scans/read-scan.ts'
import { judgeWithoutSeparators } from '#shared/domain/scans/without-separators.ts'

const gtin = '09521234567899'
const abc: ExpectedPack = { gtin, serial: 'ABC', lot: 'B42', expiry: '2027-12-31' }

/** Judges what comes of a label whose separators the scanner leaves out, where these packs are expected. */
function judged(label: string, expected: readonly ExpectedPack[] = [abc]) {
  const text = label.replaceAll('|', '')
  return judgeWithoutSeparators(text, readScan(text, 2026), expectedGoods(expected), 2026)
}

function read(label: string, expected?: readonly ExpectedPack[]) {
  const answer = judged(label, expected)
  return answer.ok ? { ...answer.value.item, readAs: answer.value.readAs } : answer.error.code
}

test('a serial that is expected is taken as it came', () => {
  expect(read(`01${gtin}21ABC`)).toMatchObject({ serial: 'ABC', lot: null, readAs: null })
  expect(read(`01${gtin}1727123121ABC`)).toMatchObject({ serial: 'ABC', expiry: '2027-12-31', readAs: null })
})

test.each([
  ['expiry and lot behind the serial', `01${gtin}21ABC|1727123110B42`],
  ['the lot behind the serial', `01${gtin}21ABC|10B42`],
  ['the serial behind the lot', `01${gtin}10B42|21ABC`],
  ['the expiry behind the lot', `01${gtin}10B42|1727123121ABC`],
  ['the expiry between lot and serial, as day 00', `01${gtin}10B42|1727120021ABC`],
  ['an identifier of the symbology before it', `]d201${gtin}21ABC|1727123110B42`],
  ['the expiry behind lot and serial', `01${gtin}10B42|21ABC|17271231`],
  ['an element for internal use behind all', `01${gtin}21ABC|10B42|91FLOOR`],
])('with %s, the one reading that is expected is taken, and it is kept how it was read', (_, label) => {
  expect(read(label)).toMatchObject({ serial: 'ABC', lot: 'B42', readAs: label.replaceAll('|', '\x1d') })
})

test.each([
  ['nobody knows the serial, which may be more than it', `01${gtin}21XYZ`],
  ['nobody knows the serial, though its lot is expected', `01${gtin}21XYZ|10B42`],
  ['the whole is longer than any serial and none of it is expected', `01${gtin}21ABCDEFGHIJKL|1727123110B42`],
  ['the serial is expected and the lot is not', `01${gtin}21ABC|1727123110B43`],
  ['the lot begins like the one that is expected', `01${gtin}21ABC|10B429`],
  ['the expiry is not the one that is expected', `01${gtin}21ABC|1728123110B42`],
  ['something else stands between that may have swallowed the lot', `01${gtin}21ABC|240X|10B42`],
  ['one sign is missing', `01${gtin}21ABC|1727123110B4`],
  ['a serial is said twice', `01${gtin}21ABC21ABC`],
  ['an expected serial is only the beginning of what came', `01${gtin}21ABC|91B42`],
])('where %s, nothing is guessed', (_, label) => {
  expect(read(label)).toBe('SEPARATOR_LOST')
})

describe('what reads in two ways is refused, whichever of the two it is', () => {
  const { serial: _, ...like } = abc
  test('a lot that looks like a lot with a serial behind it', () => {
    const two = [
      { ...like, serial: 'X', lot: 'L21Y' },
      { ...like, serial: 'Y21X', lot: 'L' },
    ]
    expect(read(`01${gtin}10L21Y|21X`, two)).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}10L|21Y21X`, two)).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}10L21Y|21X`, two.slice(0, 1))).toMatchObject({ serial: 'X', lot: 'L21Y' })
  })

  test('a serial that goes on like another element', () => {
    const two = [abc, { ...like, serial: 'ABC10B42' }]
    expect(read(`01${gtin}21ABC10B42`, two)).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}21ABC|10B42`, two)).toBe('SEPARATOR_LOST')
  })

  test('a serial that begins like an element', () => {
    const ten = { ...like, serial: '10B42' }
    expect(read(`01${gtin}2110B42|10B42`, [ten])).toMatchObject({ serial: '10B42', lot: 'B42' })
    expect(read(`01${gtin}10B42|2110B42`, [ten, { ...like, serial: 'Q', lot: 'B422110B42' }])).toMatchObject({
      serial: '10B42',
      lot: 'B42',
    })
  })

  test('numbers without letters of which one is the beginning of the other', () => {
    const counted = ['1', '10', '109', '1091', '10912'].map((serial) => ({ ...like, serial }))
    expect(read(`01${gtin}2110912`, counted)).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}2110|912`, counted)).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}2110913`, counted)).toBe('SEPARATOR_LOST')
  })

  test('an expected serial that another expected one and an element for internal use give too', () => {
    const two = [
      { ...like, serial: '10' },
      { ...like, serial: '10912' },
    ]
    expect(read(`01${gtin}2110|912`, two)).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}2110912`, two.slice(1))).toMatchObject({ serial: '10912' })
  })

  test('two expected lots, one the beginning of the other', () => {
    const longer = { ...like, serial: 'DEF', lot: 'B4217271231' }
    expect(read(`01${gtin}21ABC|10B42|17271231`, [abc])).toMatchObject({ lot: 'B42' })
    expect(read(`01${gtin}21ABC|10B42|17271231`, [abc, longer])).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}21ABC|10B4217271231`, [abc, longer])).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}21DEF|10B4217271231`, [abc, longer])).toBe('SEPARATOR_LOST')
    expect(read(`01${gtin}1727123110B42|21ABC`, [abc, longer])).toMatchObject({ lot: 'B42' })
  })
})

test('a lot of another product confirms nothing', () => {
  const other = { ...abc, gtin: '09521234543213' }
  expect(read(`01${gtin}21ABC|10B42`, [other])).toBe('SEPARATOR_LOST')
  expect(read(`01${gtin}21ABC|10B42`, [other, { ...abc, lot: null }])).toBe('SEPARATOR_LOST')
})

test('an expiry that can not be compared is not taken from behind a value whose end can not be seen', () => {
  const undated = { ...abc, expiry: null }
  expect(read(`01${gtin}21ABC|1727123110B42`, [undated])).toBe('SEPARATOR_LOST')
  expect(read(`01${gtin}1727123121ABC|10B42`, [undated])).toMatchObject({ expiry: '2027-12-31' })
})

test('a lot counts for the serial whose lot it is, also where it begins like that of another', () => {
  const two = [
    { ...abc, serial: 'S1', lot: 'L1' },
    { ...abc, serial: 'S2', lot: 'L12' },
  ]
  expect(read(`01${gtin}10L12|21S2`, two)).toMatchObject({ serial: 'S2', lot: 'L12' })
  expect(read(`01${gtin}10L12|21S1`, two)).toBe('SEPARATOR_LOST')
})

test('separators that came in spite of all are believed', () => {
  expect(read(`01${gtin}21ABC\x1d10B42`)).toMatchObject({ serial: 'ABC', lot: 'B42' })
  expect(read(`01${gtin}21ABC\x1d10B4299`)).toBe('SEPARATOR_LOST')
})

test('an SSCC and a code in brackets need no separator', () => {
  expect(read('00095212345000000018')).toMatchObject({ readAs: null, id: '00/095212345000000018' })
  expect(read(`(01)${gtin}(21)NEW(10)L1`)).toMatchObject({ serial: 'NEW', lot: 'L1' })
})

test('an SSCC behind a value whose end can not be seen, and two names on one label, are refused', () => {
  expect(read('91X|00095212345000000018')).toBe('SEPARATOR_LOST')
  expect(read(`0009521234500000001801${gtin}21ABC`)).toBe('SEPARATOR_LOST')
})

test('a text with more readings than anybody should look at is refused, and quickly', () => {
  const goods = expectedGoods([abc])
  let asked = 0
  const text = `01${gtin}91${'91'.repeat(44)}21ABC${'10'.repeat(60)}`
  const counting = { ...goods, labelOf: (id: Parameters<typeof goods.labelOf>[0]) => ((asked += 1), goods.labelOf(id)) }
  expect(judgeWithoutSeparators(text, readScan(text, 2026), counting, 2026).ok).toBe(false)
  expect(asked).toBeLessThan(500)
})
