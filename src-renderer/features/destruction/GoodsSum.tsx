import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { GoodsView } from '#shared/contract/views/destruction-views.ts'
import { productClassWords } from '../../texts/destruction-texts.ts'

/** How much is on a list: all, of these units and containers, and whether anything is controlled. */
export function GoodsSum({ goods: { summary, lineCount } }: { readonly goods: GoodsView }) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  return (
    <p className="destruction-sum" data-items={summary.items} data-units={summary.units}>
      <span>
        <strong>{number(summary.units)}</strong>{' '}
        <Plural comment="Behind a number of packs on a list" value={summary.units} one="pack" other="packs" />
      </span>
      <span>
        <strong>{number(summary.containers)}</strong>{' '}
        <Plural
          comment="Behind a number of containers on a list"
          value={summary.containers}
          one="container"
          other="containers"
        />
      </span>
      <span>
        <strong>{number(lineCount)}</strong>{' '}
        <Plural
          comment="Behind how many kinds of product, lot and level are on a list"
          value={lineCount}
          one="product and lot"
          other="products and lots"
        />
      </span>
      {summary.productClass === 'controlled' && (
        <span className="destruction-controlled">
          {i18n._(productClassWords.controlled)}
          {': '}
          <Trans comment="Behind the words for a controlled substance">two witnesses</Trans>
        </span>
      )}
    </p>
  )
}
