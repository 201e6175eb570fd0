import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { shortReasonWords } from '../../texts/receiving-texts.ts'
import { ReceiptDiscrepancies } from './ReceiptDiscrepancies.tsx'
import { JobReceipt } from '../job/JobReceipt.tsx'

/** What became of a receiving job that is no longer open. */
export function ReceivingReceipt({ job }: { readonly job: JobView }) {
  const { i18n } = useLingui()
  const answer = useQuery('receiving.progress', { job: job.id })
  if (answer.kind !== 'answered') return <main aria-busy="true" />
  const { expected, scanned, inferred, discrepancyCount, shipment, shortBecause } = answer.value
  const number = shipment?.number ?? ''
  const received = scanned + inferred
  return (
    <JobReceipt
      job={job}
      finished={
        shipment?.announced === false ? (
          <span data-unannounced={number} data-discrepancies={discrepancyCount}>
            <Trans comment="Title of the receipt of goods without an announced shipment; its number, and a number of items">
              Unannounced delivery {number} is received, on exception hold:{' '}
              <Plural value={discrepancyCount} one="one item" other="# items" />
            </Trans>
          </span>
        ) : (
          <span data-received={received} data-short={expected - received}>
            <Trans comment="Title of the receipt of a shipment; its number, and parts that count items">
              Shipment {number} is received: <Plural value={received} one="one item came" other="# items came" />,{' '}
              <Plural value={expected - received} _0="nothing is short" one="one is short" other="# are short" />,{' '}
              <Plural value={discrepancyCount} _0="nothing differs" one="one thing differs" other="# things differ" />
            </Trans>
            {shortBecause !== null && ` (${i18n._(shortReasonWords[shortBecause])})`}
          </span>
        )
      }
      also={<ReceiptDiscrepancies job={job.id} />}
      again={{ name: 'shipments' }}
      againWord={<Trans comment="Button that leads to the list of announced shipments">Other shipments</Trans>}
    />
  )
}
