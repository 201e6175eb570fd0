import { Trans } from '@lingui/react/macro'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useQuery } from '../../state/use-query.ts'
import { DiscrepancyList } from './DiscrepancyList.tsx'
import { ExportDiscrepancies } from './ExportDiscrepancies.tsx'

/** On a completed receipt: what differed, what to do about each, and the file for the sender. */
export function ReceiptDiscrepancies({ job }: { readonly job: JobId }) {
  const answer = useQuery('discrepancies.ofJob', { job })
  if (answer.kind !== 'answered' || answer.value.inAll === 0) return null
  return (
    <section className="receipt-discrepancies">
      <div className="receipt-discrepancies-head">
        <h2>
          <Trans comment="Title above the discrepancies of a completed receipt">What differed</Trans>
        </h2>
        <ExportDiscrepancies job={job} />
      </div>
      <DiscrepancyList discrepancies={answer.value.discrepancies} />
    </section>
  )
}
