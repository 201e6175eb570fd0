import { expect, test } from 'vitest'
import { itemLink, locationLink } from '#shared/gs1/digital-link.ts'
import { itemIdOf, parseItemId } from '#shared/gs1/item-identity.ts'
import type { Element } from '#shared/gs1/elements.ts'

const gtin: Element = ['01', '09521234567899']
const serial: Element = ['21', 'A/1%+']
const sscc: Element = ['00', '095212345678901235']

test.each([
  ['GTIN and serial name an item', [gtin, serial], '01/09521234567899/21/A%2F1%25%2B'],
  ['in any order', [serial, ['10', 'L'], gtin], '01/09521234567899/21/A%2F1%25%2B'],
  ['an SSCC names an item', [sscc], '00/095212345678901235'],
  ['GTIN and serial go before an SSCC on the same label', [sscc, gtin, serial], '01/09521234567899/21/A%2F1%25%2B'],
  ['an SSCC names the item if the product has no serial', [sscc, gtin], '00/095212345678901235'],
  ['an SSCC with contents names the container', [sscc, ['02', '09521234567899'], ['37', '2']], '00/095212345678901235'],
  ['a product without serial names no item', [gtin, ['10', 'L']], null],
  ['a serial of something made to order names no item', [['03', '09521234567899'], serial], null],
  ['a piece of a product names no item', [['8006', '095212345678990102'], serial], null],
  ['no elements name no item', [], null],
] as const)('%s', (_, elements, id) => {
  expect(itemIdOf(elements)).toBe(id)
})

test('a name is taken apart into what it says', () => {
  expect(parseItemId('01/09521234567899/21/A%2F1%25%2B')).toEqual({
    ok: true,
    value: { kind: 'sgtin', gtin: '09521234567899', serial: 'A/1%+' },
  })
  expect(parseItemId('00/095212345678901235')).toEqual({
    ok: true,
    value: { kind: 'sscc', sscc: '095212345678901235' },
  })
})

test.each([
  ['', 'NOT_AN_ITEM_ID'],
  ['01/09521234567899', 'NOT_AN_ITEM_ID'],
  ['/01/09521234567899/21/A', 'NOT_AN_ITEM_ID'],
  ['414/9521234567899', 'NOT_AN_ITEM_ID'],
  ['01/09521234567898/21/A', 'BAD_GTIN'],
  ['01/0952123456789X/21/A', 'BAD_GTIN'],
  ['01/09521234567899/21/', 'BAD_SERIAL'],
  ['01/09521234567899/21/A/B', 'BAD_SERIAL'],
  ['01/09521234567899/21/A%2fB', 'BAD_SERIAL'],
  ['01/09521234567899/21/%41', 'BAD_SERIAL'],
  ['01/09521234567899/21/A%20B', 'BAD_SERIAL'],
  ['01/09521234567899/21/123456789012345678901', 'BAD_SERIAL'],
  ['00/095212345678901234', 'BAD_SSCC'],
  ['00/95212345678901235', 'BAD_SSCC'],
] as const)('%j is no name of an item: %s', (text, error) => {
  expect(parseItemId(text)).toEqual({ ok: false, error })
})

test('links are of the canonical domain', () => {
  const id = itemIdOf([gtin, serial])
  expect(id === null ? null : itemLink(id)).toBe('https://id.gs1.org/01/09521234567899/21/A%2F1%25%2B')
  expect(locationLink('9521234567899')).toBe('https://id.gs1.org/414/9521234567899')
})
