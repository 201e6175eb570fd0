import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { JobView } from '#shared/contract/views.ts'
import type { HeardAnswer } from '../../state/station-store.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { ActionBar } from './ActionBar.tsx'
import { AnswerBand } from './AnswerBand.tsx'
import { DamageProgress } from './DamageProgress.tsx'
import { FinishQuestion } from './FinishQuestion.tsx'
import { jobNow } from './job-now.ts'
import { JobWord } from './JobWord.tsx'
import { LastScans } from './LastScans.tsx'
import type { Question } from './question.ts'
import { TypedScan } from './TypedScan.tsx'
import { useDamageActions } from './use-damage-actions.ts'
import { WaitingStop } from './WaitingStop.tsx'
import { WaysOut } from './WaysOut.tsx'
import './damage-job.css'

type OpenDamageJobProps = { readonly job: JobView; readonly askedAt: number; readonly heard: HeardAnswer | null }

/** The job screen: the band, how far the job is, the last scans, and the actions. */
export function OpenDamageJob({ job, askedAt, heard }: OpenDamageJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const jobInHand = useStationState((state) => state.status?.jobInHand ?? null)
  const [question, setQuestion] = useState<Question>('none')
  const now = jobNow(job, askedAt, heard)
  const actions = useDamageActions({ job: job.id, openStops: now.openStops, question, setQuestion })
  const stopWaits = now.last?.verdict === 'stop' && !now.lastIsAnswered

  return (
    <main className="job">
      <ScreenTitle hidden>
        <Trans comment="Name of the job screen, for screen readers">
          Damage: {i18n._(damageReasonWords[job.purpose.reason])}
        </Trans>
      </ScreenTitle>
      <AnswerBand
        last={now.last}
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
              <Button look="main" onPress={() => void client.call('job.takeInHand', { job: job.id })}>
                <Trans comment="Button that makes scans go into this job">Scan into this job</Trans>
              </Button>
            </div>
          )}
          {question === 'typing' && <TypedScan onClose={() => setQuestion('none')} />}
          {question === 'finish' && (
            <FinishQuestion recorded={now.recorded} onFinish={actions.finish} onClose={() => setQuestion('none')} />
          )}
          {question === 'none' && <DamageProgress job={job} now={now} />}
        </section>
        <LastScans scans={job.lastScans} />
      </div>
      <JobWord word={actions.word} />
      <ActionBar actions={actions} now={now} />
    </main>
  )
}
