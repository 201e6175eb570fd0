import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import '../network/network.css'
import './destruction.css'

const rowsOnAPage = 100
const nothingPicked: ReadonlySet<ItemId> = new Set()

/** Damaged goods that are on no list yet: all of them, or some, go onto the list of an order. */
export function DamagedStock({ order }: { readonly order: DestructionOrderId }) {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const [pages, setPages] = useState<readonly (ItemId | null)[]>([null])
  const [picked, setPicked] = useState(nothingPicked)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const answer = useQuery('destruction.damagedStock', { after: pages.at(-1) ?? null, limit: rowsOnAPage })
  const stock = answer.kind === 'answered' ? answer.value : null
  const back = () => open({ name: 'destructionOrder', order })
  const list = async (items: 'all' | ItemId[]) => {
    const listed = await client.call('destruction.listDamaged', { order, items })
    if (listed.ok) back()
    else setRefusal(listed.error)
  }
  const listPicked = () => {
    if (picked.size > 0) void list([...picked])
  }
  const listAll = () => {
    if (stock !== null && stock.count > 0) void list('all')
  }
  const pick = (item: ItemId) => {
    const changed = new Set(picked)
    if (!changed.delete(item)) changed.add(item)
    setPicked(changed)
  }
  useKeys({ Escape: back, '1': listPicked, '2': listAll })

  return (
    <Page
      title={
        <Trans comment="Title of the screen of damaged goods that can be listed for destruction">Damaged stock</Trans>
      }
      beside={
        <>
          <Button look="main" keyName="1" disabled={picked.size === 0} onPress={listPicked}>
            <Plural
              comment="Button: puts picked items onto the list of a destruction order"
              value={picked.size}
              _0="Put picked on the list"
              one="Put # on the list"
              other="Put # on the list"
            />
          </Button>
          <Button keyName="2" disabled={stock === null || stock.count === 0} onPress={listAll}>
            <Plural
              comment="Button: puts all damaged stock onto the list of a destruction order"
              value={stock?.count ?? 0}
              _0="All"
              one="All # item"
              other="All # items"
            />
          </Button>
          <Button keyName="Esc" onPress={back}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {stock !== null && stock.items.length === 0 && (
        <p className="empty">
          <Trans comment="Instead of the list of damaged goods">
            Nothing is on damaged hold that is not on the list of an order already.
          </Trans>
        </p>
      )}
      {stock !== null && stock.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans comment="Column of boxes that pick items">Pick</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: product">Product</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: serial number or SSCC">Serial or SSCC</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column">Lot</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: since when an item is damaged">Since</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {stock.items.map(({ item, since }) => (
              <tr key={item.id}>
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
                <td>{item.product ?? '–'}</td>
                <td>
                  <Code value={item.serial ?? item.sscc ?? item.id} />
                </td>
                <td>{item.lot === null ? '–' : <Code value={item.lot} />}</td>
                <td className="table-time">{dayAndTime(since, i18n.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stock !== null && (pages.length > 1 || stock.next !== null) && (
        <div className="row">
          <Button place="desk" disabled={pages.length === 1} onPress={() => setPages(pages.slice(0, -1))}>
            <Trans comment="Button: the page before">Before</Trans>
          </Button>
          <Button place="desk" disabled={stock.next === null} onPress={() => setPages([...pages, stock.next])}>
            <Trans comment="Button: the next page">Next</Trans>
          </Button>
        </div>
      )}
    </Page>
  )
}
