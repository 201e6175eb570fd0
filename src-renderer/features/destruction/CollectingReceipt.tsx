import { Plural, Trans } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { DestructionReceipt } from './DestructionReceipt.tsx'

/** What became of a job whose scans went onto a list. */
export function CollectingReceipt({ job, order }: { readonly job: JobView; readonly order: DestructionOrderId }) {
  return (
    <DestructionReceipt
      job={job}
      order={order}
      finished={
        <Plural
          comment="Title of the receipt of a job whose scans went onto a list"
          value={job.recorded}
          one="One item is on the list"
          other="# items are on the list"
        />
      }
      next={<Trans comment="On that receipt">Next, approval is asked for on the screen of the order.</Trans>}
    />
  )
}
