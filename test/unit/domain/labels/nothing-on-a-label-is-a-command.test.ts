import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { labelOf } from '#shared/domain/labels/label.ts'
import { labelTemplates } from '#shared/contract/label-templates.ts'
import { zplOf } from '#shared/domain/labels/zpl.ts'

const words = /^\^FO\d+,\d+\^A0N,\d+,\d+\^FH_\^FD[0-9A-Za-z_ ]*\^FS$/

test('a label has the same commands whatever the product and the site are called', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...labelTemplates),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (template, product, site) => {
        const item = (template.forKind === 'sgtin' ? '01/09521234000013/21/A1' : '00/095212340000000013') as ItemId
        const zplWith = (names: { product: string; site: string }) =>
          zplOf(labelOf({ item, lot: 'L1', expiry: '2027-11-30', ...names }), template, 8).split('\n')
        const plain = zplWith({ product: 'Product', site: 'Site' })
        // A longer name takes more lines, an empty one none: all else stays what it is.
        expect(zplWith({ product, site }).filter((line) => !words.test(line))).toEqual(
          plain.filter((line) => !words.test(line)),
        )
      },
    ),
  )
})
