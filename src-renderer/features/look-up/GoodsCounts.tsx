import { Trans, useLingui } from '@lingui/react/macro'
import type { GoodsView, OnlyGoods } from '#shared/contract/calls/goods-calls.ts'
import { holdWords, stateWordOf } from '../../texts/item-state-texts.ts'

type GoodsCountsProps = {
  readonly goods: GoodsView
  /** Which of the goods are listed below. */
  readonly only: OnlyGoods
  readonly onOnly: (only: OnlyGoods) => void
}

/** How many of the goods stand where and are on which hold. Each word lists the items behind its number. */
export function GoodsCounts({ goods: { byState, holds }, only, onOnly }: GoodsCountsProps) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  const choose = (wanted: NonNullable<OnlyGoods>) =>
    onOnly(JSON.stringify(wanted) === JSON.stringify(only) ? null : wanted)
  if (byState.length === 0) return null
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the numbers of a product or lot">Where they stand</Trans>
      </h2>
      <table className="table goods-counts">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: where items stand, or on which hold they are">State</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items that are in a container">In a container</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items that are in no container">By themselves</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items in all">In all</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {byState.map(({ state, packed, alone }) => (
            <tr key={state} data-state={state}>
              <td>
                <button
                  type="button"
                  className="filter-word"
                  aria-pressed={only?.by === 'state' && only.state === state}
                  onClick={() => choose({ by: 'state', state })}
                >
                  {i18n._(stateWordOf(state))}
                </button>
              </td>
              <td className="number">{number(packed)}</td>
              <td className="number">{number(alone)}</td>
              <td className="number">{number(packed + alone)}</td>
            </tr>
          ))}
          {holds.map(({ hold, count }) => (
            <tr key={hold} data-hold={hold}>
              <td>
                <button
                  type="button"
                  className="filter-word"
                  aria-pressed={only?.by === 'hold' && only.hold === hold}
                  onClick={() => choose({ by: 'hold', hold })}
                >
                  {i18n._(holdWords[hold])}
                </button>
              </td>
              <td className="number">–</td>
              <td className="number">–</td>
              <td className="number">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
