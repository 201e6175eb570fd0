import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useScreen } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import '../job/receipt.css'

type DestructionReceiptProps = {
  readonly job: JobView
  readonly order: DestructionOrderId
  /** What the finished job came to, and what is next. */
  readonly finished: ReactNode
  readonly next: ReactNode
}

/** What became of a job that worked for an order, and the way back to the order, where it goes on. */
export function DestructionReceipt({ job, order, finished, next }: DestructionReceiptProps) {
  const { open } = useScreen()
  const isFinished = job.status === 'finished'
  const openOrder = () => open({ name: 'destructionOrder', order })
  const home = () => open({ name: 'home' })
  useKeys({ Escape: home, '1': openOrder })
  useScreenCodes({ home, choice1: openOrder }, job.id)
  return (
    <main className="receipt" data-job-status={job.status}>
      <Icon name={isFinished ? 'ok' : 'hold'} size={112} />
      <ScreenTitle>
        {isFinished ? (
          finished
        ) : (
          <Trans comment="Title of the receipt of a job that was given up">This job was given up</Trans>
        )}
      </ScreenTitle>
      <p className="receipt-line">
        {isFinished ? (
          next
        ) : (
          <Trans comment="On the receipt of a job for a destruction order that was given up">
            Nothing was destroyed. What was scanned stays on record.
          </Trans>
        )}
      </p>
      <div className="row">
        <Button look="main" keyName="1" command="choice1" onPress={openOrder}>
          <Trans comment="Button that opens the destruction order">Go to the order</Trans>
        </Button>
        <Button keyName="Esc" command="home" onPress={home}>
          <Trans comment="Button that leads to the home screen">Home</Trans>
        </Button>
      </div>
    </main>
  )
}
