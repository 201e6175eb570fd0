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
  ['modules are too small', lookWith(item, (part) => (part.kind === 'matrix' ? { ...part, module: 0.5 } : part))],
  ['can run into the barcode', lookWith(item, (part) => (part.kind === 'matrix' ? { ...part, x: 25 } : part))],
  ['serial can be longer', lookWith(item, (part) => (part.kind === 'words' ? { ...part, size: 4 } : part))],
  ['lot is missing', { ...item, parts: item.parts.filter((part) => part.kind !== 'words' || part.says !== 'lot') }],
])('a look is refused, with the reason: %s', (flaw, look) => {
  const parsed = labelTemplate.safeParse(look)
  expect(parsed.error?.issues.map(({ message }) => message).join('; ')).toContain(flaw)
})

test('words fit their lines whatever the script, and what was cut is marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 3 }), (words, lines) => {
      const found = fitWords(words, { size: 3, width: 48, lines })
      expect(found.length).toBeLessThanOrEqual(lines)
      for (const line of found) expect(widthOf(line)).toBeLessThanOrEqual(16 + 1e-9)
      const isWhole = found.join('').replaceAll(/\s/gu, '') === words.replaceAll(/\s/gu, '')
      expect(isWhole || found.at(-1)?.endsWith('...')).toBe(true)
    }),
  )
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
        const [symbol] = await readPicture(await drawnZpl(zplOf(label, look, dotsPerMm), look.name, dotsPerMm))
        const parsed = parseScan((symbol?.aim ?? '') + (symbol?.content ?? ''))
        expect(parsed.ok && parsed.value.elements, `${look.name} at ${dotsPerMm}`).toEqual(label.elements)
      }
    }
  },
)

test('a number whose check digit is wrong has no label', () => {
  const facts = { lot: null, expiry: null, product: null, site: '' }
  expect(() => labelOf({ item: '00/095212340000000014' as ItemId, ...facts })).toThrow('no name of an item')
  expect(() => labelOf({ item: '01/09521234000014/21/A' as ItemId, ...facts })).toThrow('no name of an item')
})
