import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ShortReason } from '#shared/domain/receiving/discrepancy.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import type { ReceivingProgress as Progress } from '#shared/contract/views/receiving-views.ts'
import { CompletionQuestion } from './CompletionQuestion.tsx'
import { ReceivingProgress } from './ReceivingProgress.tsx'

/** The screen of an open receiving job: what is expected, what came, what differs. */
export function OpenReceivingJob({ job, askedAt, heard }: OpenJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [shortBecause, setShortBecause] = useState<ShortReason | null>(null)
  const shortReceipts = useStationState((state) => state.status?.receiving.shortReceipts ?? 'refuse')
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('receiving.progress', { job: job.id })
  const progress = answer.kind === 'answered' ? answer.value : null
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={<Trans comment="In the band before the first scan of a receiving job">Scan a pallet, case or pack</Trans>}
      progress={progress !== null && <ReceivingProgress job={job.id} now={now} progress={progress} />}
      finishQuestion={
        progress !== null && (
          <CompletionQuestion progress={progress} shortBecause={shortBecause} onReason={setShortBecause} />
        )
      }
      mayFinish={shortReceipts === 'allow' || progress === null || openIn(progress) === 0}
      finish={() => client.call('receiving.complete', { job: job.id, shortBecause })}
    />
  )
}

function openIn({ expected, scanned, inferred }: Progress): number {
  return expected - scanned - inferred
}
