import { Trans } from '@lingui/react/macro'
import { memo } from 'react'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { Code } from '../../ui/Code.tsx'

/** The view lists so many products at most; the sum above it counts all. */
const mostProducts = 200

/** The packs of a job by product and lot; nothing before the first. Drawn only when the station has told new counts. */
export const ProductTable = memo(function ProductTable({ byProduct }: Pick<JobView, 'byProduct'>) {
  if (byProduct.length === 0) return null
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
              <Trans comment="Column">Lot</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of packs">Packs</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {byProduct.map(({ product, gtin, lot, count }) => (
            <tr key={`${gtin ?? ''} ${lot ?? ''}`}>
              <th scope="row">
                {product ??
                  (gtin === null ? (
                    <Trans comment="In the place of a product name">Unknown product</Trans>
                  ) : (
                    <Code value={gtin} />
                  ))}
              </th>
              <td>{lot === null ? '–' : <Code value={lot} />}</td>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {byProduct.length === mostProducts && (
        <p className="note">
          <Trans comment="Below a long list of products; the placeholder is a number">
            The first {mostProducts} products and lots; the sum above counts all.
          </Trans>
        </p>
      )}
    </div>
  )
})
