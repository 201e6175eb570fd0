import { Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useQuery } from '../../state/use-query.ts'
import { DestructionReceipt } from './DestructionReceipt.tsx'

/** What became of a job that confirmed goods: destroyed and waiting for its witnesses, or gone with the contractor. */
export function ConfirmingReceipt({ job, order }: { readonly job: JobView; readonly order: DestructionOrderId }) {
  const answer = useQuery('destruction.view', { order })
  const contractor = answer.kind === 'answered' ? answer.value.contractor : null
  return (
    <DestructionReceipt
      job={job}
      order={order}
      finished={
        contractor === null ? (
          <Trans comment="Title of the receipt of a job that confirmed goods">Confirmed and destroyed</Trans>
        ) : (
          <Trans comment="Title of the receipt of a job that confirmed goods for a contractor">
            Confirmed and handed over
          </Trans>
        )
      }
      next={
        contractor === null ? (
          <Trans comment="On that receipt">
            Now the witness signs on the screen of the order. Nothing counts as destroyed before.
          </Trans>
        ) : (
          <Trans comment="On that receipt; the name of a contractor">
            The order waits for the certificate of {contractor}.
          </Trans>
        )
      }
    />
  )
}
