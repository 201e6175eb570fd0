import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { GoodsView, OnlyGoods } from '#shared/contract/calls/goods-calls.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { useQuery } from '../../state/use-query.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { RecallLot } from '../recalls/RecallLot.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { GoodsCounts } from './GoodsCounts.tsx'
import { GoodsItems } from './GoodsItems.tsx'
import '../network/network.css'
import './look-up.css'

type GoodsProps = { readonly gtin: string; readonly lot: string | null; readonly searched: string }

/** A product, or one lot of it: how much of it stands where and is on which hold, and the items behind each number. */
export function Goods({ gtin, lot, searched }: GoodsProps) {
  const { open } = useScreen()
  const answer = useQuery('goods.view', { gtin, lot })
  const [only, setOnly] = useState<OnlyGoods>(null)
  const back = () => open({ name: 'lookUp', searched })
  const [asking, setAsking] = useState(false)
  useKeys(asking ? {} : { Escape: back })
  useIdleScan(({ item, raw }) =>
    item === null ? open({ name: 'lookUp', searched: raw }) : open({ name: 'lookedUpItem', item: item.id, searched }),
  )
  const goods = answer.kind === 'answered' ? answer.value : null
  return (
    <Page
      title={goods?.product ?? <Code value={gtin} />}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button: back to the search">Back to the search</Trans>
        </Button>
      }
    >
      {answer.kind === 'asking' && (
        <p className="empty" aria-busy="true">
          <Trans comment="While the items of a product are counted">Counting…</Trans>
        </p>
      )}
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {goods !== null && (
        <>
          <GoodsFacts goods={goods} searched={searched} />
          {lot !== null && <RecallLot key={`${gtin} ${lot}`} gtin={gtin} lot={lot} onAsking={setAsking} />}
          <GoodsCounts goods={goods} only={only} onOnly={setOnly} />
          <GoodsItems key={JSON.stringify(only)} gtin={gtin} lot={lot} only={only} searched={searched} />
          {lot === null && <Lots goods={goods} searched={searched} />}
        </>
      )}
    </Page>
  )
}

function GoodsFacts({
  goods: { gtin, lot, items, byLevel },
  searched,
}: {
  readonly goods: GoodsView
  readonly searched: string
}) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  return (
    <section className="panel">
      <dl className="facts">
        <dt>GTIN</dt>
        <dd>
          {lot === null ? (
            <Code value={gtin} />
          ) : (
            <button type="button" className="link" onClick={() => open({ name: 'goods', gtin, lot: null, searched })}>
              <Code value={gtin} />
            </button>
          )}
        </dd>
        {lot !== null && (
          <>
            <dt>
              <Trans comment="Label">Lot</Trans>
            </dt>
            <dd>
              <Code value={lot} />
            </dd>
          </>
        )}
        <dt>
          <Trans comment="Label: number of items of a product on record, by packaging level">On record</Trans>
        </dt>
        <dd data-goods={items}>
          {items === 0 ? (
            <Trans comment="Instead of a number: no item of a product is on record">none</Trans>
          ) : (
            byLevel.map(({ level, count }) => `${i18n._(levelWords[level])}: ${number(count)}`).join(' · ')
          )}
        </dd>
      </dl>
    </section>
  )
}

function Lots({ goods: { gtin, lots, lotCount }, searched }: { readonly goods: GoodsView; readonly searched: string }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const shown = lots.length
  if (lots.every(({ lot }) => lot === null)) return null
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the lots of a product">Lots</Trans>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column">Lot</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: number of items">Items</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lots.map(({ lot, count }) => (
            <tr key={lot ?? ''} data-lot={lot ?? ''}>
              <td>
                {lot === null ? (
                  '–'
                ) : (
                  <button type="button" className="link" onClick={() => open({ name: 'goods', gtin, lot, searched })}>
                    <Code value={lot} />
                  </button>
                )}
              </td>
              <td className="number">{new Intl.NumberFormat(i18n.locale).format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lotCount > shown && (
        <p className="note">
          <Trans comment="Below a list of lots that is cut off; both placeholders are numbers">
            The {shown} largest of {lotCount} lots.
          </Trans>
        </p>
      )}
    </section>
  )
}
