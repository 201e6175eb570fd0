import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { GoodsView } from '#shared/contract/views/destruction-views.ts'
import { productClassWords } from '../../texts/destruction-texts.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Code } from '../../ui/Code.tsx'

/** What is on a list by product, lot and level; it scrolls by itself. */
export function GoodsTable({ goods: { lines, lineCount } }: { readonly goods: GoodsView }) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  return (
    <div className="destruction-scroll" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: product, or the level of a container">Goods</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column">Lot</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: expiry date">Expiry</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many">Count</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={[line.level, line.gtin, line.lot, line.expiry].join(' ')}>
              <th scope="row">
                {line.product ?? (line.gtin === null ? i18n._(levelWords[line.level]) : <Code value={line.gtin} />)}
                {line.productClass === 'controlled' && (
                  <>
                    {' '}
                    <span className="destruction-controlled">{i18n._(productClassWords.controlled)}</span>
                  </>
                )}
              </th>
              <td>{line.lot === null ? '–' : <Code value={line.lot} />}</td>
              <td className="table-time">{line.expiry ?? '–'}</td>
              <td className="number">{number(line.items)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lineCount > lines.length && (
        <p className="note">
          <Plural
            comment="Below a list that is cut off"
            value={lineCount - lines.length}
            one="And one more."
            other="And # more."
          />
        </p>
      )}
    </div>
  )
}
