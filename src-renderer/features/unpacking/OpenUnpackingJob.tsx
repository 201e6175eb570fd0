import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { OpenedContainers } from './OpenedContainers.tsx'
import { OpeningsQuestion } from './OpeningsQuestion.tsx'

type OpenUnpackingJobProps = OpenJobProps & { readonly mode: UnpackingMode }

/** The screen of an open unpacking job: which containers are opened shows while scanning and before the finish. */
export function OpenUnpackingJob({ job, askedAt, heard, mode }: OpenUnpackingJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('unpacking.preview', { job: job.id })
  const preview = answer.kind === 'answered' ? answer.value : null
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={beginWords[mode]}
      progress={
        <>
          <ProgressSum
            now={now}
            counted={<Counted mode={mode} count={now.recorded} />}
            about={
              <Plural
                comment="On the job screen: how many items come out of containers"
                value={preview?.comesOut ?? 0}
                one="# item comes out"
                other="# items come out"
              />
            }
          />
          {preview !== null && <OpenedContainers preview={preview} />}
        </>
      }
      finishQuestion={preview !== null && <OpeningsQuestion preview={preview} />}
      finish={() => client.call('unpacking.finish', { job: job.id })}
    />
  )
}

const beginWords: Readonly<Record<UnpackingMode, ReactNode>> = {
  takeOut: <Trans comment="In the band before the first scan of a job">Scan what comes out</Trans>,
  open: <Trans comment="In the band before the first scan of a job">Scan the container to open</Trans>,
}

function Counted({ mode, count }: { readonly mode: UnpackingMode; readonly count: number }) {
  switch (mode) {
    case 'takeOut':
      return (
        <Plural
          comment="Behind the large number of items in the job"
          value={count}
          one="item to take out"
          other="items to take out"
        />
      )
    case 'open':
      return (
        <Plural
          comment="Behind the large number of containers in the job"
          value={count}
          one="container to open"
          other="containers to open"
        />
      )
  }
}
