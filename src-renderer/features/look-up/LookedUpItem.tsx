import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { HoldItem } from '../holds/HoldItem.tsx'
import { Contents } from './Contents.tsx'
import { ExportItem } from './ExportItem.tsx'
import { History } from './History.tsx'
import { ItemMessages } from './ItemMessages.tsx'
import { ItemState } from './ItemState.tsx'
import { nameOf } from './name-of.ts'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { ShipmentsOfItem } from './ShipmentsOfItem.tsx'
import { WhereItIs } from './WhereItIs.tsx'
import './look-up.css'

type LookedUpItemProps = { readonly id: ItemId; readonly searched: string }

/** Everything about one item. The next scan that no job waits for goes to the next item. */
export function LookedUpItem({ id, searched }: LookedUpItemProps) {
  const { open } = useScreen()
  const answer = useQuery('lookup.item', { item: id })
  const back = () => open({ name: 'lookUp', searched })
  const openItem = (item: ItemId) => open({ name: 'lookedUpItem', item, searched })
  const [asking, setAsking] = useState(false)
  useKeys(asking ? {} : { Escape: back })
  useIdleScan(({ item, raw }) => (item === null ? open({ name: 'lookUp', searched: raw }) : openItem(item.id)))

  const found = answer.kind === 'answered' ? answer.value : null
  return (
    <Page
      title={
        found === null ? (
          <Trans comment="Title of the screen of one item">Item</Trans>
        ) : (
          <Code value={nameOf(found.item)} />
        )
      }
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button: back to the search">Back to the search</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {found !== null && (
        <>
          <ItemState found={found} onGoods={(gtin, lot) => open({ name: 'goods', gtin, lot, searched })} />
          <HoldItem found={found} onAsking={setAsking} />
          <WhereItIs found={found} onItem={openItem} />
          <ShipmentsOfItem found={found} />
          {found.contents > 0 && <Contents container={id} count={found.contents} onItem={openItem} />}
          <History item={id} />
          <ItemMessages item={id} />
          <ExportItem item={id} />
          <div className="row">
            <Button
              place="desk"
              onPress={() => open({ name: 'label', item: id, back: { name: 'lookedUpItem', item: id, searched } })}
            >
              <Trans comment="Button: opens the label of an item">Its label</Trans>
            </Button>
            <Button
              place="desk"
              onPress={() => open({ name: 'ledger', place: { filter: { ...wholeLedger.filter, item: id }, path: [] } })}
            >
              <Trans comment="Button: opens the audit trail with the records about this item">
                See it in the audit trail
              </Trans>
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}
