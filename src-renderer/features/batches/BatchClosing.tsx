import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchView } from '#shared/contract/calls/batch-calls.ts'
import type { Closing } from '#shared/epcis/closing-event.ts'
import { useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { BatchSending } from './BatchSending.tsx'
import { CloseBatch } from './CloseBatch.tsx'
import { ClosedBatch } from './ClosedBatch.tsx'
import './batches.css'

type BatchClosingProps = {
  readonly batch: BatchView
  /** Whether something is asked: Escape leaves the question first, and the screen after. */
  readonly onAsking: (asking: boolean) => void
}

/** How far the batch is told to the network, how it was closed and by whom; and closing it. */
export function BatchClosing({ batch, onAsking }: BatchClosingProps) {
  const mayClose = useStationState((state) => state.status?.session?.rights.includes('closeBatches') === true)
  const [wanted, setWanted] = useState<Closing | null>(null)
  const want = (closing: Closing | null) => {
    setWanted(closing)
    onAsking(closing !== null)
  }
  const isOpen = batch.closed === null
  const canClose = isOpen && mayClose && wanted === null
  useKeys(canClose ? { F4: () => want('endOfBatch'), F7: () => want('productRelease') } : {})
  if (isOpen && wanted !== null)
    return <CloseBatch batch={batch} closing={wanted} onDone={() => want(null)} onChoose={want} />
  return (
    <section className="outbox" data-closed={batch.closed}>
      <h2>
        <Trans comment="Title above whether a batch is closed, and what the network has of it">Closing</Trans>
      </h2>
      <ClosedBatch batch={batch} mayTakeBack={mayClose} onAsking={onAsking} />
      {canClose && (
        <div className="row">
          <Button look="main" keyName="F4" onPress={() => want('endOfBatch')}>
            <Trans comment="Button: the end of a batch is reported">Report the end of the batch</Trans>
          </Button>
          <Button keyName="F7" onPress={() => want('productRelease')}>
            <Trans comment="Button: the product of a batch is released">Release the product</Trans>
          </Button>
        </div>
      )}
      <BatchSending batch={batch.id} />
    </section>
  )
}
