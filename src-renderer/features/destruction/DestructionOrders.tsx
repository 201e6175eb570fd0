import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OrderRow } from '#shared/contract/views/destruction-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { choiceCodes, commandBarcodes } from '#shared/scan/command-code.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { destructionReasonWords, waitingTexts } from '../../texts/destruction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ImportInstruction } from '../instruction/ImportInstruction.tsx'
import { Standing } from './Standing.tsx'
import '../network/network.css'
import './destruction.css'

const rowsOnAPage = 50
const noOrders: readonly OrderRow[] = []

/** Every destruction order with what it waits for; what the person at the station can do next stands out. */
export function DestructionOrders() {
  const { open } = useScreen()
  const session = useStationState((state) => state.status?.session ?? null)
  const [openOnly, setOpenOnly] = useState(true)
  const [pages, setPages] = useState<readonly (DestructionOrderId | null)[]>([null])
  const answer = useQuery('destruction.list', { openOnly, before: pages.at(-1) ?? null, limit: rowsOnAPage })
  const mayRequest = session?.rights.includes('requestDestruction') === true
  const home = () => open({ name: 'home' })
  const draft = () => open({ name: 'destructionOrderForm', order: null })
  useKeys({ Escape: home, ...(mayRequest ? { '1': draft } : {}) })
  const rows = answer.kind === 'answered' ? answer.value.orders : noOrders
  useScreenCodes(
    {
      ...byNumber(
        rows.map(
          ({ id }) =>
            () =>
              open({ name: 'destructionOrder', order: id }),
        ),
      ),
      no: home,
    },
    rows.map(({ id }) => id).join(' '),
  )
  const show = (onlyOpen: boolean) => {
    setOpenOnly(onlyOpen)
    setPages([null])
  }

  return (
    <Page
      title={<Trans comment="Title of the list of destruction orders">Destruction orders</Trans>}
      beside={
        <>
          {mayRequest && (
            <Button look="main" keyName="1" onPress={draft}>
              <Trans comment="Button: begins a destruction order">New order</Trans>
            </Button>
          )}
          <Button keyName="Esc" command="no" onPress={home}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      <div className="filter" role="group">
        <button type="button" className="filter-word" aria-pressed={openOnly} onClick={() => show(true)}>
          <Trans comment="Filter of the list of destruction orders">Open</Trans>
        </button>
        <button type="button" className="filter-word" aria-pressed={!openOnly} onClick={() => show(false)}>
          <Trans comment="Filter of the list of destruction orders">All</Trans>
        </button>
      </div>
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <section className="outbox">
          {answer.value.orders.length === 0 ? (
            <p className="empty">
              {openOnly ? (
                <Trans comment="Instead of the list of destruction orders">No destruction order is open.</Trans>
              ) : (
                <Trans comment="Instead of the list of destruction orders">Nothing was ever destroyed here.</Trans>
              )}
            </p>
          ) : (
            <OrderTable orders={answer.value.orders} />
          )}
          {(pages.length > 1 || answer.value.next !== null) && (
            <div className="row">
              <Button place="desk" disabled={pages.length === 1} onPress={() => setPages(pages.slice(0, -1))}>
                <Trans comment="Button: the page before, with what changed later">Newer</Trans>
              </Button>
              <Button
                place="desk"
                disabled={answer.value.next === null}
                onPress={() => setPages([...pages, answer.value.next])}
              >
                <Trans comment="Button: the next page, with what changed earlier">Older</Trans>
              </Button>
            </div>
          )}
        </section>
      )}
      {mayRequest && <ImportInstruction onOrder={(order) => open({ name: 'destructionOrder', order })} />}
    </Page>
  )
}

function OrderTable({ orders }: { readonly orders: readonly OrderRow[] }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: number of a destruction order">Order</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: where an order stands">Stands</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: what an order waits for">What is next</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: why goods are destroyed">Reason</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: who drafted an order, and when">Drafted</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order, index) => (
          <tr key={order.id} data-order={order.number} data-standing={order.standing}>
            <td className="table-time">
              <button
                type="button"
                className="link"
                onClick={() => open({ name: 'destructionOrder', order: order.id })}
              >
                {order.number}
              </button>
              <CodeOfRow index={index} />
              {order.owner !== null && <div className="soft">{order.owner}</div>}
            </td>
            <td>
              <Standing standing={order.standing} />
            </td>
            <td>
              {order.waiting !== null && (
                <>
                  {order.waiting.mine && (
                    <strong className="destruction-mine">
                      <Trans comment="Beside what an order waits for: the person at the station can do it">
                        For you
                      </Trans>
                    </strong>
                  )}{' '}
                  {i18n._(waitingTexts[order.waiting.kind])}
                </>
              )}
            </td>
            <td>{i18n._(destructionReasonWords[order.reason])}</td>
            <td>
              {order.draftedBy}
              <div className="soft table-time">{dayAndTime(order.draftedAt, i18n.locale)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The code that opens an order when scanned; only the first nine have one. */
function CodeOfRow({ index }: { readonly index: number }) {
  const code = choiceCodes[index]
  return code === undefined ? null : (
    <div className="soft code" aria-hidden="true">
      {commandBarcodes[code]}
    </div>
  )
}
