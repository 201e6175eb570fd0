import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views.ts'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { Code } from '../../ui/Code.tsx'
import type { JobNow } from './job-now.ts'

/** The view lists so many products at most; the sum above it counts all. */
const mostProducts = 200

/** How far the job is: one large number, what else was scanned, and the packs by product and lot. */
export function DamageProgress({ job, now }: { readonly job: JobView; readonly now: JobNow }) {
  const { i18n } = useLingui()
  return (
    <>
      <div className="progress-sum">
        <p className="progress-count">
          <span className="progress-number" data-recorded={now.recorded}>
            {new Intl.NumberFormat(i18n.locale).format(now.recorded)}
          </span>{' '}
          <Plural
            comment="Behind the large number of packs in the job"
            value={now.recorded}
            one="damaged pack"
            other="damaged packs"
          />
        </p>
        <ul className="progress-others">
          <li>
            <Trans comment="The reason of the job">Reason: {i18n._(damageReasonWords[job.purpose.reason])}</Trans>
          </li>
          <li>
            <Plural
              comment="Scans of packs that were in the job already"
              value={now.repeated}
              one="# scanned again"
              other="# scanned again"
            />
          </li>
          <li>
            <Plural comment="Scans that were refused" value={now.refused} one="# stop" other="# stops" />
            {now.openStops > 0 && (
              <>
                {', '}
                <strong>
                  <Plural
                    comment="Stops that wait"
                    value={now.openStops}
                    one="# without an answer"
                    other="# without an answer"
                  />
                </strong>
              </>
            )}
          </li>
        </ul>
      </div>
      {job.byProduct.length > 0 && (
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
              {job.byProduct.map(({ product, gtin, lot, count }) => (
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
          {job.byProduct.length === mostProducts && (
            <p className="note">
              <Trans comment="Below a long list of products; the placeholder is a number">
                The first {mostProducts} products and lots; the sum above counts all.
              </Trans>
            </p>
          )}
        </div>
      )}
    </>
  )
}
