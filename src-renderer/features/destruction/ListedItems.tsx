import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OrderView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { orderLife } from '#shared/domain/destruction/life.ts'
import { removalReasons } from '#shared/domain/destruction/reasons.ts'
import type { RemovalReason } from '#shared/domain/destruction/reasons.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { removalReasonWords } from '../../texts/destruction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'

const rowsOnAPage = 50
const nothingPicked: ReadonlySet<ItemId> = new Set()

/** What an order lists by itself, with what may be taken off it again. */
export function ListedItems({ order }: { readonly order: OrderView }) {
  const { t } = useLingui()
  const { client } = useStation()
  const session = useStationState((state) => state.status?.session ?? null)
  const [pages, setPages] = useState<readonly (ItemId | null)[]>([null])
  const [picked, setPicked] = useState(nothingPicked)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const answer = useQuery('destruction.items', { order: order.id, after: pages.at(-1) ?? null, limit: rowsOnAPage })
  if (answer.kind !== 'answered' || answer.value.items.length === 0) return null
  const { items, next } = answer.value
  const mayRemove =
    orderLife[order.standing].changeList !== undefined &&
    order.job === null &&
    session?.rights.includes('requestDestruction') === true
  const turn = (to: readonly (ItemId | null)[]) => {
    setPages(to)
    setPicked(nothingPicked)
  }
  const pick = (item: ItemId) => {
    const changed = new Set(picked)
    if (!changed.delete(item)) changed.add(item)
    setPicked(changed)
  }
  const remove = async (because: RemovalReason) => {
    const removed = await client.call('destruction.removeItems', {
      order: order.id,
      items: [...picked],
      because,
      note: null,
    })
    setRefusal(removed.ok ? null : removed.error)
    if (removed.ok) setPicked(nothingPicked)
  }

  return (
    <>
      <div className="destruction-scroll" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {mayRemove && (
                <th scope="col">
                  <Trans comment="Column of boxes that pick items">Pick</Trans>
                </th>
              )}
              <th scope="col">
                <Trans comment="Column: serial number or SSCC">Serial or SSCC</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: product">Product</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column">Lot</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: how much is directly in a container">Inside</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ item, contents }) => (
              <tr key={item.id}>
                {mayRemove && (
                  <td>
                    <input
                      type="checkbox"
                      className="destruction-pick"
                      checked={picked.has(item.id)}
                      aria-label={t({
                        message: `Pick ${item.serial ?? item.sscc ?? item.id}`,
                        comment: 'Label of a box that picks an item; its serial number or SSCC',
                      })}
                      onChange={() => pick(item.id)}
                    />
                  </td>
                )}
                <td>
                  <Code value={item.serial ?? item.sscc ?? item.id} />
                </td>
                <td>{item.product ?? '–'}</td>
                <td>{item.lot === null ? '–' : <Code value={item.lot} />}</td>
                <td>
                  {contents > 0 && (
                    <Plural
                      comment="How much is directly in a container"
                      value={contents}
                      one="# item"
                      other="# items"
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        {(pages.length > 1 || next !== null) && (
          <>
            <Button place="desk" disabled={pages.length === 1} onPress={() => turn(pages.slice(0, -1))}>
              <Trans comment="Button: the page before">Before</Trans>
            </Button>
            <Button place="desk" disabled={next === null} onPress={() => turn([...pages, next])}>
              <Trans comment="Button: the next page">Next</Trans>
            </Button>
          </>
        )}
        {picked.size > 0 && (
          <>
            <span>
              <Plural
                comment="Above the reasons for taking picked items off a list"
                value={picked.size}
                one="Take # item off the list, because it is:"
                other="Take # items off the list, because they are:"
              />
            </span>
            {removalReasons.map((reason) => (
              <Button key={reason} place="desk" onPress={() => void remove(reason)}>
                <RemovalWord reason={reason} />
              </Button>
            ))}
          </>
        )}
      </div>
    </>
  )
}

function RemovalWord({ reason }: { readonly reason: RemovalReason }) {
  const { i18n } = useLingui()
  return i18n._(removalReasonWords[reason])
}
