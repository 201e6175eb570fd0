import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { labelOf } from '#shared/domain/labels/label.ts'
import { labelTemplates } from '#shared/contract/label-templates.ts'
import { zplOf } from '#shared/domain/labels/zpl.ts'

const commands = /[\^~][A-Z@][A-Z0-9@]/g

test('a label has the same commands whatever the product and the site are called', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...labelTemplates),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (template, product, site) => {
        const item = (template.forKind === 'sgtin' ? '01/09521234000013/21/A1' : '00/095212340000000013') as ItemId
        const zplWith = (words: { product: string; site: string }) =>
          zplOf(labelOf({ item, lot: 'L1', expiry: '2027-11-30', ...words }), template, 8)
        const plain = zplWith({ product: 'Product', site: 'Site' })
        // A longer name takes more lines, or none: the commands are those of a plain one.
        expect(plain.match(commands)).toEqual(expect.arrayContaining(zplWith({ product, site }).match(commands) ?? []))
      },
    ),
  )
})
