import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { labelOf } from '#shared/domain/labels/label.ts'
import { labelTemplateNames, labelTemplates } from '#shared/domain/labels/templates.ts'
import { zplOf } from '#shared/domain/labels/zpl.ts'

const commands = /[\^~][A-Z@][A-Z0-9@]/g

test('a label has the same commands whatever the product and the site are called', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...labelTemplateNames),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (name, product, site) => {
        const item = (name === 'item-80x40' ? '01/09521234000013/21/A1' : '00/095212340000000013') as ItemId
        const zplWith = (words: { product: string; site: string }) =>
          zplOf(labelOf({ item, lot: 'L1', expiry: '2027-11-30', ...words }), labelTemplates[name], 8)
        const plain = zplWith({ product: 'Product', site: 'Site' })
        expect(zplWith({ product, site }).match(commands)).toEqual(plain.match(commands))
      },
    ),
  )
})
