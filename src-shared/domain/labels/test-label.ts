import type { ItemId } from '../../gs1/item-identity.ts'
import type { Label } from './label.ts'

/**
 * A label to try a printer with. Its bars are as wide as those of an SSCC and name nothing: identifier 99 is for a
 * company's own information (GS1 General Specifications, section 3.9.8), so that a scan of it records no goods.
 */
export function testLabel(site: string, product: string): Label {
  return { item: '' as ItemId, kind: 'sscc', elements: [['99', '000000000000000000']], site, product }
}
