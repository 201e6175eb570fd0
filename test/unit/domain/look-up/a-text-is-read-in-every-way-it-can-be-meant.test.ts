import { expect, test } from 'vitest'
import { readWanted } from '#shared/domain/look-up/read-wanted.ts'

const gtin = '09521234567899'
const sscc = '095212340000000013'
const nothing = { items: [], product: null, words: null }

test.each([
  ['a scan of a Data Matrix', `]d201${gtin}21AB%C\u001d10L1`],
  ['what is typed in brackets', `(01)${gtin}(21)AB%C(10)L1`],
  ['a link', `https://id.gs1.org/01/${gtin}/21/AB%25C`],
  ['the item as records name it', `01/${gtin}/21/AB%25C`],
])('%s names an item', (_, text) => {
  expect(readWanted(text)).toMatchObject({ items: [`01/${gtin}/21/AB%25C`], product: null })
})

test('an SSCC names a container, scanned or as its bare digits', () => {
  expect(readWanted(`]C100${sscc}`).items).toEqual([`00/${sscc}`])
  expect(readWanted(sscc).items).toEqual([`00/${sscc}`])
})

test('a code without a serial number names its product, and its lot where it has one', () => {
  expect(readWanted(`]d201${gtin}10L1`)).toEqual({ ...nothing, product: { gtin, lot: 'L1' } })
})

test('a GTIN may be typed without its leading zeros', () => {
  expect(readWanted('9521234567899')).toMatchObject({ product: { gtin, lot: null }, words: '9521234567899' })
})

test('a number with a wrong check digit is a word like any other', () => {
  expect(readWanted('9521234567890')).toEqual({ ...nothing, words: '9521234567890' })
})

test('what a scanner sent is no word, and neither is nothing, nor a text longer than any name', () => {
  expect(readWanted(']d2garbage')).toEqual(nothing)
  expect(readWanted('   ')).toEqual(nothing)
  expect(readWanted('X'.repeat(201))).toEqual(nothing)
})
