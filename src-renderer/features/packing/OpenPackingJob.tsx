import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PackingPurpose } from '#shared/domain/packing/purpose.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { OpenedContainers } from '../unpacking/OpenedContainers.tsx'
import { ContainerLabel } from '../labels/ContainerLabel.tsx'
import { FilledContainer } from './FilledContainer.tsx'
import { PackingQuestion } from './PackingQuestion.tsx'

type OpenPackingJobProps = OpenJobProps & { readonly target: PackingPurpose['container']['kind'] }

/** The screen of an open packing job: the container with its number, what goes in, or what leaves other containers for it. */
export function OpenPackingJob({ job, askedAt, heard, target }: OpenPackingJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('packing.preview', { job: job.id })
  const filling = answer.kind === 'answered' ? answer.value.filling : null
  const isNew = target === 'new'
  // The scan of the container itself is recorded in the job, and is no content.
  const goesIn = filling?.isScanned === true ? now.recorded - 1 : now.recorded
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={
        isNew ? (
          <Trans comment="In the band before the first scan of a job">Scan what goes in</Trans>
        ) : (
          <Trans comment="In the band before the first scan of a job">Scan the container to fill</Trans>
        )
      }
      progress={
        <>
          {filling !== null && <FilledContainer filling={filling} isNew={isNew} />}
          {filling !== null && isNew && <ContainerLabel container={filling.container.id} job={job.id} />}
          <ProgressSum
            now={{ ...now, recorded: goesIn }}
            counted={
              <Plural
                comment="Behind the large number of items in the job"
                value={goesIn}
                one="item goes in"
                other="items go in"
              />
            }
            about={
              <Plural
                comment="On the job screen: how many items come out of other containers"
                value={filling?.moved.comesOut ?? 0}
                one="# comes out of another container"
                other="# come out of other containers"
              />
            }
          />
          {filling !== null &&
            (filling.moved.containersInAll > 0 ? (
              <OpenedContainers preview={filling.moved} />
            ) : (
              <ProductTable byProduct={filling.products} />
            ))}
        </>
      }
      finishQuestion={filling !== null && <PackingQuestion filling={filling} goesIn={goesIn} isNew={isNew} />}
      finish={() => client.call('packing.finish', { job: job.id })}
    />
  )
}
