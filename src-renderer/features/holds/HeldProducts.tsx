import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { mostHeldProducts } from '#shared/contract/views/holds-views.ts'
import type { HoldsPreview } from '#shared/contract/views/holds-views.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** What an act is about, by product, level and lot, with all that is inside what was scanned. Nothing where that is nothing. */
export function HeldProducts({ products }: Pick<HoldsPreview, 'products'>) {
  const { i18n } = useLingui()
  if (products.length === 0) return null
  return (
    // It scrolls by itself, so it must be reachable by key.
    <div className="progress-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column">Product</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: pack, case or pallet">Level</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column">Lot</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items, containers among them">Items</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map(({ product, gtin, level, lot, count }) => (
            <tr key={[gtin, level, lot].join(' ')}>
              <th scope="row">
                {product ??
                  (gtin === null ? (
                    <Trans comment="In the place of a product name">Unknown product</Trans>
                  ) : (
                    <Code value={gtin} />
                  ))}
              </th>
              <td>{level === null ? '–' : i18n._(levelWords[level])}</td>
              <td>{lot === null ? '–' : <Code value={lot} />}</td>
              <td className="number">{new Intl.NumberFormat(i18n.locale).format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {products.length === mostHeldProducts && (
        <p className="note">
          <Plural
            comment="Below a long list of products and lots"
            value={mostHeldProducts}
            one="The first one only; the sum counts all."
            other="The first # only; the sum counts all."
          />
        </p>
      )}
    </div>
  )
}
