import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Element } from '#shared/gs1/elements.ts'
import { itemLink } from '#shared/gs1/digital-link.ts'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import { itemIdOf, parseItemId } from '#shared/gs1/item-identity.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { percentDecoded, percentEncoded } from '#shared/gs1/percent-encoding.ts'
import { bracketed, elementString } from '#test/support/gs1/generated-scans.ts'

const cset82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`
const label = fc.string({ unit: fc.constantFrom(...cset82.split('')), minLength: 1, maxLength: 20 })
const gtin = fc
  .string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: 13, maxLength: 13 })
  .map((key) => key + String(gs1CheckDigit(key)))
const packs = fc.record({ gtin, serial: label, lot: label }).map(({ gtin, serial, lot }): readonly Element[] => [
  ['01', gtin],
  ['21', serial],
  ['17', '271200'],
  ['10', lot],
])

test('a pack reads back as it was written, in every form and order', () => {
  fc.assert(
    fc.property(packs, (elements) => {
      for (const order of [elements, elements.toReversed()]) {
        for (const text of [
          elementString(order),
          `]d2${elementString(order)}`,
          `]C1${elementString(order)}\x1d`,
          bracketed(order),
        ]) {
          const parsed = parseScan(text)
          expect(parsed.ok ? parsed.value.elements : parsed.error).toEqual(order)
        }
      }
    }),
  )
})

test('the name of an item gives back its GTIN and serial, and its link reads as the same item', () => {
  fc.assert(
    fc.property(gtin, label, (gtin, serial) => {
      const id = itemIdOf([
        ['01', gtin],
        ['21', serial],
      ])
      expect(id).not.toBeNull()
      if (id === null) return
      expect(parseItemId(id)).toEqual({ ok: true, value: { kind: 'sgtin', gtin, serial } })
      const parsed = parseScan(itemLink(id))
      expect(parsed.ok ? parsed.value.elements : parsed.error).toEqual([
        ['01', gtin],
        ['21', serial],
      ])
    }),
  )
})

test('different serials give different names', () => {
  fc.assert(
    fc.property(gtin, label, label, (gtin, one, other) => {
      const same =
        itemIdOf([
          ['01', gtin],
          ['21', one],
        ]) ===
        itemIdOf([
          ['01', gtin],
          ['21', other],
        ])
      expect(same).toBe(one === other)
    }),
  )
})

test('any text that is a name of an item is its only name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        label.map((serial) => `01/09521234567899/21/${serial}`),
      ),
      (text) => {
        const parsed = parseItemId(text)
        if (!parsed.ok) return
        const { value } = parsed
        expect(
          itemIdOf(
            value.kind === 'sscc'
              ? [['00', value.sscc]]
              : [
                  ['01', value.gtin],
                  ['21', value.serial],
                ],
          ),
        ).toBe(text)
      },
    ),
  )
})

test('percent-encoding is undone by decoding', () => {
  fc.assert(
    fc.property(label, (value) => {
      expect(percentDecoded(percentEncoded(value))).toBe(value)
    }),
  )
})
