import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { JobView } from '#shared/contract/views.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { holdActTexts, holdReasonWords } from '../../texts/holds-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { PhotosOfJob } from '../photos/PhotosOfJob.tsx'
import { HeldProducts } from './HeldProducts.tsx'
import { HoldsQuestion } from './HoldsQuestion.tsx'

type OpenHoldsJobProps = OpenJobProps & {
  readonly purpose: Extract<JobView['purpose'], { operation: 'holds' }>
}

/** The screen of an open job that puts holds on, lifts them or turns one into another. */
export function OpenHoldsJob({ job, askedAt, heard, purpose }: OpenHoldsJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [note, setNote] = useState('')
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('holds.preview', { job: job.id, note })
  const preview = answer.kind === 'answered' ? answer.value : null
  const { act, reason } = purpose
  return (
    <JobScreen
      job={job}
      now={now}
      title={i18n._(holdActTexts(act).word)}
      begin={<Trans comment="In the band before the first scan of a job">Scan the first item or container</Trans>}
      progress={
        <>
          <ProgressSum
            now={now}
            counted={
              <Plural comment="Behind the number of scanned items" value={now.recorded} one="scanned" other="scanned" />
            }
            about={
              <>
                {i18n._(holdActTexts(act).word)}
                {' · '}
                {i18n._(holdReasonWords[reason])}
                {preview !== null && preview.items !== now.recorded && (
                  <>
                    {' · '}
                    <Plural
                      comment="How many items a job is about, with all that is inside what was scanned"
                      value={preview.items}
                      one="# item in all"
                      other="# items in all"
                    />
                  </>
                )}
              </>
            }
          />
          {preview !== null && <HeldProducts products={preview.products} />}
        </>
      }
      takesPhotos
      renderFinishQuestion={(close) => (
        <HoldsQuestion
          wish={{ act, reason }}
          note={note}
          onNote={setNote}
          preview={preview}
          photos={<PhotosOfJob job={job.id} />}
          onFinish={(signature) => client.call('holds.finish', { job: job.id, note, signature })}
          onClose={close}
        />
      )}
      finish={null}
    />
  )
}
