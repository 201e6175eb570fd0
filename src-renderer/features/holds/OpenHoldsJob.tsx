import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { HoldWish } from '#shared/contract/hold-act.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { JobView } from '#shared/contract/views/job-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { holdActTexts, holdReasonWords } from '../../texts/holds-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ProductTable } from '../job/ProductTable.tsx'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { PhotosOfJob } from '../photos/PhotosOfJob.tsx'
import { HoldsQuestion } from './HoldsQuestion.tsx'

type OpenHoldsJobProps = OpenJobProps & {
  readonly purpose: Extract<JobView['purpose'], { operation: 'holds' }>
}

/** The screen of an open job that puts holds on, lifts them or turns one into another. */
export function OpenHoldsJob({ job, askedAt, heard, purpose }: OpenHoldsJobProps) {
  const { i18n } = useLingui()
  const [note, setNote] = useState('')
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('holds.inAll', { job: job.id })
  const inAll = answer.kind === 'answered' ? answer.value.items : now.recorded
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
                {inAll > now.recorded && (
                  <>
                    {' · '}
                    <Plural
                      comment="How many items a job is about, with all that is inside what was scanned"
                      value={inAll}
                      one="# item in all"
                      other="# items in all"
                    />
                  </>
                )}
              </>
            }
          />
          <ProductTable byProduct={job.byProduct} />
        </>
      }
      takesPhotos
      renderFinishQuestion={(close) => (
        <FinishQuestion job={job.id} wish={{ act, reason }} note={note} onNote={setNote} onClose={close} />
      )}
      finish={null}
    />
  )
}

type FinishQuestionProps = {
  readonly job: JobId
  readonly wish: HoldWish
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onClose: () => void
}

/** What finishing comes to lists everything in all containers: it is asked for while the question is open only. */
function FinishQuestion({ job, wish, note, onNote, onClose }: FinishQuestionProps) {
  const { client } = useStation()
  const [signing, setSigning] = useState(false)
  const answer = useQuery('holds.preview', { job, note: signing ? note : '' })
  return (
    <HoldsQuestion
      wish={wish}
      note={note}
      signing={signing}
      onSigning={setSigning}
      onNote={onNote}
      preview={answer.kind === 'answered' ? answer.value : null}
      photos={<PhotosOfJob job={job} />}
      onFinish={(signature) => client.call('holds.finish', { job, note, signature })}
      onClose={onClose}
    />
  )
}
