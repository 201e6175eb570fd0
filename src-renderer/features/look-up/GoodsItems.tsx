import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GoodsItem, OnlyGoods } from '#shared/contract/calls/goods-calls.ts'
import { wordOf } from '#shared/domain/items/transitions.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { holdWords, stateWordOf } from '../../texts/item-state-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { nameOf } from './name-of.ts'

const itemsOnAPage = 25

type GoodsItemsProps = {
  readonly gtin: string
  readonly lot: string | null
  readonly only: OnlyGoods
  readonly searched: string
}

/** The items of a product or lot, a page at a time, each with the way to everything about it. */
export function GoodsItems({ gtin, lot, only, searched }: GoodsItemsProps) {
  const [path, setPath] = useState<readonly ItemId[]>([])
  const { open } = useScreen()
  const answer = useQuery('goods.items', { gtin, lot, only, after: path.at(-1) ?? null, limit: itemsOnAPage })
  if (answer.kind === 'asking') return <p className="empty" aria-busy="true" />
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  const { items, next } = answer.value
  const onItem = (item: ItemId) => open({ name: 'lookedUpItem', item, searched })
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the items of a product or lot">Items</Trans>
      </h2>
      {items.length === 0 ? (
        <p className="empty">
          <Trans comment="Instead of a list of items">No items here.</Trans>
        </p>
      ) : (
        <ItemsTable items={items} onItem={onItem} />
      )}
      {(path.length > 0 || next !== null) && (
        <div className="row">
          <Button place="desk" disabled={path.length === 0} onPress={() => setPath(path.slice(0, -1))}>
            <Trans comment="Button: the page before">Page before</Trans>
          </Button>
          <Button place="desk" disabled={next === null} onPress={() => next !== null && setPath([...path, next])}>
            <Trans comment="Button: the next page">Next page</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

type ItemsTableProps = { readonly items: readonly GoodsItem[]; readonly onItem: (item: ItemId) => void }

function ItemsTable({ items, onItem }: ItemsTableProps) {
  const { i18n } = useLingui()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: serial number of an item">Serial number</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column">Lot</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: where items stand, or on which hold they are">State</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: the container that an item is in">In</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, lifecycle, availability, holds, container }) => (
          <tr key={item.id} data-item={item.id}>
            <td>
              <button type="button" className="link" onClick={() => onItem(item.id)}>
                <Code value={nameOf(item)} />
              </button>
            </td>
            <td>{item.lot === null ? '–' : <Code value={item.lot} />}</td>
            <td>
              {[stateWordOf(wordOf({ lifecycle, availability })), ...holds.map((hold) => holdWords[hold])]
                .map((word) => i18n._(word))
                .join(' · ')}
            </td>
            <td>
              {container === null ? (
                '–'
              ) : (
                <button type="button" className="link" onClick={() => onItem(container.id)}>
                  <Code value={nameOf(container)} />
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
