import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { HeardAnswer } from '../../state/station-store.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { JobPhotos } from '../photos/JobPhotos.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { ActionBar } from './ActionBar.tsx'
import { AnswerBand } from './AnswerBand.tsx'
import { FinishQuestion } from './FinishQuestion.tsx'
import type { JobNow } from './job-now.ts'
import { JobWord } from './JobWord.tsx'
import { LastScans } from './LastScans.tsx'
import type { Question } from './question.ts'
import { TypedScan } from './TypedScan.tsx'
import { useJobCodes } from './use-job-codes.ts'
import { useJobActions } from './use-job-actions.ts'
import { WaitingStop } from './WaitingStop.tsx'
import { WaysOut } from './WaysOut.tsx'
import './job.css'

/** An open job as its view and the last answer show it. */
export type OpenJobProps = { readonly job: JobView; readonly askedAt: number; readonly heard: HeardAnswer | null }

type JobScreenProps = Pick<OpenJobProps, 'job'> & {
  readonly now: JobNow
  /** The name of the screen, for screen readers. */
  readonly title: ReactNode
  /** What the band says before the first scan. */
  readonly begin: ReactNode
  readonly progress: ReactNode
  /** What is asked before the finish; its answers stand below it. */
  readonly finishQuestion?: ReactNode
  /** The whole question, with answers of its own, where it takes more than a yes. */
  readonly renderFinishQuestion?: (close: () => void) => ReactNode
  /** False where the job cannot be finished as things are; the question says why. */
  readonly mayFinish?: boolean
  /** Why the job cannot be finished now, as far as the page knows; said instead of asking. */
  readonly notYet?: Refusal | null
  /** Whether photos can be taken of what is in the job. */
  readonly takesPhotos?: boolean
  /** Finishes the job; asked once more before, by the question. Null where the question does it. */
  readonly finish: (() => Promise<Result<unknown, Refusal>>) | null
}

/** What every open job shows alike: the band, how far the job is, the last scans, and the actions. */
export function JobScreen(props: JobScreenProps) {
  const { job, now, title, begin, progress, finishQuestion, renderFinishQuestion, finish } = props
  const { mayFinish = true, notYet = null, takesPhotos = false } = props
  const { client } = useStation()
  const jobInHand = useStationState((state) => state.status?.jobInHand ?? null)
  const [question, setQuestion] = useState<Question>('none')
  const actions = useJobActions({
    job: job.id,
    openStops: now.openStops,
    notYet,
    mayFinish,
    question,
    setQuestion,
    takesPhotos,
    finish,
  })
  const takeInHand = () => void client.call('job.takeInHand', { job: job.id })
  const close = () => setQuestion('none')
  useJobCodes({
    job: job.id,
    isInHand: jobInHand === job.id,
    recorded: now.recorded,
    // A question of its own binds its own codes; photos and typing take a hand anyway.
    asks: question === 'finish' && renderFinishQuestion === undefined,
    isAsked: question !== 'none',
    mayFinish: mayFinish && finish !== null && !actions.busy,
    finish: actions.finish,
    takeInHand,
    close,
  })
  const stopWaits = now.last?.verdict === 'stop' && now.last.fact !== null && !now.lastIsAnswered

  return (
    <main className="job">
      <ScreenTitle hidden>{title}</ScreenTitle>
      <AnswerBand
        last={now.last}
        begin={begin}
        answered={now.lastIsAnswered}
        openStops={now.openStops}
        waysOut={
          stopWaits &&
          now.last?.refusal != null && <WaysOut refusal={now.last.refusal} onAnswer={actions.answerStops} />
        }
        waiting={
          !stopWaits &&
          now.waitingStop !== null && (
            <WaitingStop stop={now.waitingStop} openStops={now.openStops} onAnswer={actions.answerStops} />
          )
        }
      />
      <div className="job-middle">
        <section className="job-progress">
          {jobInHand !== job.id && (
            <div className="job-not-in-hand">
              <Trans comment="On the job screen, where scans go to another job or nowhere">
                Scans do not go into this job now.
              </Trans>
              <Button look="main" command="goOn" onPress={takeInHand}>
                <Trans comment="Button that makes scans go into this job">Scan into this job</Trans>
              </Button>
            </div>
          )}
          {question === 'typing' && <TypedScan onClose={close} />}
          {question === 'photos' && <JobPhotos job={job} onClose={close} />}
          {question === 'finish' && renderFinishQuestion?.(close)}
          {question === 'finish' && renderFinishQuestion === undefined && (
            <FinishQuestion mayFinish={mayFinish} onFinish={actions.finish} onClose={close}>
              {finishQuestion}
            </FinishQuestion>
          )}
          {question === 'none' && progress}
        </section>
        <LastScans scans={job.lastScans} />
      </div>
      <JobWord word={actions.word} />
      <ActionBar actions={actions} now={now} />
    </main>
  )
}
