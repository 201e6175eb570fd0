import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseScan } from '#shared/gs1/parse-scan.ts'
import { sgtinId } from '#shared/gs1/item-identity.ts'
import type { Gtin, ItemId, Serial } from '#shared/gs1/item-identity.ts'
import { labelOf } from '#shared/domain/labels/label.ts'
import { printerResolutions } from '#shared/domain/labels/printer-settings.ts'
import { templateNamed, templatesFor } from '#shared/contract/label-templates.ts'
import type { LabelTemplateName } from '#shared/domain/labels/templates.ts'
import { zplOf } from '#shared/domain/labels/zpl.ts'
import { drawnZpl, readPicture } from '#test/support/labels/read-picture.ts'

const gtin = '09521234000013' as Gtin
const container = '00/095212340000000013' as ItemId
const cset82 = Array.from('!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')

type Asked = { readonly serial: string; readonly lot: string | null; readonly product: string }

function labelWith({ serial, lot, product }: Asked) {
  const item = sgtinId(gtin, serial as Serial)
  return labelOf({ item, lot, expiry: '2027-11-30', product, site: 'Training warehouse' })
}

/** What a scanner would send for the one barcode on this label. */
async function scanOf(zpl: string, template: LabelTemplateName, dotsPerMm: number): Promise<string> {
  const symbols = await readPicture(await drawnZpl(zpl, template, dotsPerMm))
  expect(symbols).toHaveLength(1)
  const [symbol] = symbols
  return (symbol?.aim ?? '') + (symbol?.content ?? '')
}

describe.each(printerResolutions)('at %d dots in a millimetre', (dotsPerMm) => {
  test.each(templatesFor('sscc').map(({ name }) => name))(
    'an SSCC on %s is a GS1-128 with its quiet zone on both sides, wide and high enough',
    async (name) => {
      const template = templateNamed('sscc', name)
      const label = labelOf({ item: container, lot: null, expiry: null, product: null, site: 'Training warehouse' })
      const [symbol] = await readPicture(await drawnZpl(zplOf(label, template, dotsPerMm), name, dotsPerMm))
      if (symbol === undefined) throw new Error('no barcode was read')
      expect(symbol.aim + symbol.content).toBe(']C100095212340000000013')
      const module = (symbol.right - symbol.left) / 156
      expect(module / dotsPerMm).toBeGreaterThanOrEqual(0.495 - 0.01)
      expect(symbol.left).toBeGreaterThanOrEqual(10 * module)
      expect(template.width * dotsPerMm - symbol.right).toBeGreaterThanOrEqual(10 * module)
      expect((symbol.bottom - symbol.top) / dotsPerMm).toBeGreaterThanOrEqual(31.75)
    },
  )

  test('GTIN, expiry, lot and serial come back as they are, separators included, however hostile they look', async () => {
    const asked = { serial: '^XZ~JA'.replaceAll(/[\^~]/g, '_') + '\\'.slice(1) + '1>8', lot: 'A_(21)B', product: '^XZ' }
    const scanned = await scanOf(
      zplOf(labelWith(asked), templateNamed('sgtin', 'item-80x40'), dotsPerMm),
      'item-80x40',
      dotsPerMm,
    )
    const parsed = parseScan(scanned)
    expect(parsed.ok && parsed.value.elements).toEqual([
      ['01', gtin],
      ['17', '271130'],
      ['10', asked.lot],
      ['21', asked.serial],
    ])
  })
})

test(
  'whatever a serial, a lot and a product are called, the label holds them byte for byte',
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          serial: fc.string({ unit: fc.constantFrom(...cset82), minLength: 1, maxLength: 20 }),
          lot: fc.option(fc.string({ unit: fc.constantFrom(...cset82), minLength: 1, maxLength: 20 })),
          product: fc.string({ unit: 'grapheme', maxLength: 60 }),
        }),
        async (asked) => {
          const label = labelWith(asked)
          const parsed = parseScan(await scanOf(zplOf(label, templateNamed('sgtin', 'item-80x40'), 8), 'item-80x40', 8))
          expect(parsed.ok && parsed.value.elements).toEqual(label.elements)
        },
      ),
      { numRuns: 60 },
    ),
)
