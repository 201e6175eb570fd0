import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelTemplate, labelTemplates, templateNamed, templatesFor } from '#shared/contract/label-templates.ts'
import { fitWords, widthOf } from '#shared/domain/labels/fit-words.ts'
import { labelOf } from '#shared/domain/labels/label.ts'
import { printerResolutions } from '#shared/domain/labels/printer-settings.ts'
import { flawsOf } from '#shared/domain/labels/template-flaws.ts'
import type { LabelPart, LabelTemplate } from '#shared/domain/labels/templates.ts'
import { zplOf } from '#shared/domain/labels/zpl.ts'
import { sgtinId } from '#shared/gs1/item-identity.ts'
import type { Gtin, ItemId, Serial } from '#shared/gs1/item-identity.ts'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { inkOf } from '#test/support/labels/ink-of-picture.ts'
import { drawnZpl, readPicture } from '#test/support/labels/read-picture.ts'

const logistic = templateNamed('sscc', 'logistic-105x148')
const item = templateNamed('sgtin', 'item-80x40')
const lookWith = (look: LabelTemplate, change: (part: LabelPart) => LabelPart) => ({
  ...look,
  parts: look.parts.map(change),
})

test('each look that the app brings is allowed, and there is one for each kind of label', () => {
  expect(labelTemplates.flatMap(flawsOf)).toEqual([])
  expect(new Set(labelTemplates.map(({ name }) => name)).size).toBe(labelTemplates.length)
  expect(templatesFor('sscc').length * templatesFor('sgtin').length).toBeGreaterThan(0)
})

test('a look of a size of its own needs an entry in the data only: 4 by 6 inches', () => {
  const look = templateNamed('sscc', 'logistic-100x150')
  const inches = { ...look, name: 'logistic-4x6in', width: 101.6, height: 152.4 }
  expect(labelTemplate.safeParse(inches).success).toBe(true)
})

test.each([
  ['bars are too narrow', lookWith(logistic, (part) => (part.kind === 'linear' ? { ...part, module: 0.4 } : part))],
  ['bars are too low', lookWith(logistic, (part) => (part.kind === 'linear' ? { ...part, height: 30 } : part))],
  ['quiet zone leaves the label', lookWith(logistic, (part) => (part.kind === 'linear' ? { ...part, x: 4 } : part))],
  ['modules are too small', lookWith(item, (part) => (part.kind === 'matrix' ? { ...part, module: 0.743 } : part))],
  ['bars are too wide', lookWith(logistic, (part) => (part.kind === 'linear' ? { ...part, module: 0.95 } : part))],
  ['modules are too large', lookWith(item, (part) => (part.kind === 'matrix' ? { ...part, module: 1.51 } : part))],
  ['barcode or its quiet zone leaves the label', { ...logistic, width: 95 }],
  ['can run into the barcode', lookWith(item, (part) => (part.kind === 'matrix' ? { ...part, x: 25 } : part))],
  ['serial can be wider', lookWith(item, (part) => (part.kind === 'words' ? { ...part, size: 4 } : part))],
  ['lot is missing', { ...item, parts: item.parts.filter((part) => part.kind !== 'words' || part.says !== 'lot') }],
])('a look is refused, with the reason: %s', (flaw, look) => {
  const parsed = labelTemplate.safeParse(look)
  expect(parsed.error?.issues.map(({ message }) => message).join('; ')).toContain(flaw)
})

test('a name fits its lines whatever the script, and what was cut is marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 3 }), (words, lines) => {
      const fitted = fitWords(words, { says: 'product', size: 3, width: 48, lines })
      expect(fitted.narrowed).toBe(1)
      expect(fitted.lines.length).toBeLessThanOrEqual(lines)
      for (const line of fitted.lines) expect(widthOf(line)).toBeLessThanOrEqual(16 + 1e-9)
      const isWhole = fitted.lines.join('').replaceAll(/\s/gu, '') === words.replaceAll(/\s/gu, '')
      expect(isWhole || fitted.lines.at(-1)?.endsWith('...')).toBe(true)
    }),
  )
})

test('what a barcode holds stands whole in one line, with narrower letters where it must', () => {
  const part = { says: 'serial', size: 3, width: 48, lines: 1 } as const
  expect(fitWords('(21)7K20O9AB4', part)).toEqual({ lines: ['(21)7K20O9AB4'], narrowed: 1 })
  const { lines, narrowed } = fitWords(`(21)${'W'.repeat(20)}`, part)
  expect(lines).toEqual([`(21)${'W'.repeat(20)}`])
  expect(widthOf(lines[0] ?? '') * narrowed).toBeCloseTo(16)
})

test(
  'the longest lot and serial with a long name in any script: each look is read at each resolution',
  { timeout: 240_000 },
  async () => {
    const wide = 'W'.repeat(20)
    const name = `${wide.repeat(3)} Парацетамол 対乙酰氨基酚 αβγ`
    for (const look of labelTemplates) {
      const id =
        look.forKind === 'sscc'
          ? ('00/095212340000000013' as ItemId)
          : sgtinId('09521234000013' as Gtin, wide as Serial)
      const label = labelOf({ item: id, lot: wide, expiry: '2027-11-30', product: name, site: name })
      for (const dotsPerMm of printerResolutions) {
        const picture = await drawnZpl(zplOf(label, look, dotsPerMm), look.name, dotsPerMm)
        const [symbol] = await readPicture(picture)
        const parsed = parseScan((symbol?.aim ?? '') + (symbol?.content ?? ''))
        expect(parsed.ok && parsed.value.elements, `${look.name} at ${dotsPerMm}`).toEqual(label.elements)
        const { right, width } = inkOf(picture)
        // A printer of 300 dpi that counts 12 dots in a millimetre prints all a sixtieth larger than it is drawn.
        expect(right * 1.016, `${look.name} at ${dotsPerMm}: no word is cut at the edge`).toBeLessThan(width)
      }
    }
  },
)

test('a number whose check digit is wrong has no label', () => {
  const facts = { lot: null, expiry: null, product: null, site: '' }
  expect(() => labelOf({ item: '00/095212340000000014' as ItemId, ...facts })).toThrow('no name of an item')
  expect(() => labelOf({ item: '01/09521234000014/21/A' as ItemId, ...facts })).toThrow('no name of an item')
})
