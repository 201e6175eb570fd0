import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'

type OpenCollectingJobProps = OpenJobProps & { readonly order: DestructionOrderId }

/** The screen of an open job whose scans go onto the list of an order. */
export function OpenCollectingJob({ job, askedAt, heard, order }: OpenCollectingJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('destruction.view', { order })
  const number = answer.kind === 'answered' ? answer.value.number : ''
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a job">Scan what is to be destroyed</Trans>}
      progress={
        <>
          <ProgressSum
            now={now}
            counted={
              <Plural
                comment="Behind the large number of items scanned for a list"
                value={now.recorded}
                one="for the list"
                other="for the list"
              />
            }
            about={<Trans comment="Which order a job works for; its number">Order {number}</Trans>}
          />
          <ProductTable byProduct={job.byProduct} />
        </>
      }
      finishQuestion={
        <p className="question-text">
          <Plural
            comment="Question before scanned items go onto a list"
            value={now.recorded}
            one="Put the one scanned item on the list, with everything in it?"
            other="Put the # scanned items on the list, with everything in them?"
          />
        </p>
      }
      finish={() => client.call('destruction.finishCollecting', { job: job.id })}
    />
  )
}
