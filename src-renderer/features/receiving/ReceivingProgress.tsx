import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReceivingProgress as Progress } from '#shared/contract/receiving-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import type { JobNow } from '../job/job-now.ts'
import { Discrepancies } from './Discrepancies.tsx'
import { ReceiptLines } from './ReceiptLines.tsx'
import { ReceiptSum } from './ReceiptSum.tsx'
import './receiving.css'

type ReceivingProgressProps = { readonly job: JobId; readonly now: JobNow; readonly progress: Progress }

/** How far a receipt is, what was found to differ, and what a person can say that no scan tells. */
export function ReceivingProgress({ job, now, progress }: ReceivingProgressProps) {
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const ask = async (asked: Promise<Result<unknown, Refusal>>) => {
    const answer = await asked
    setRefusal(answer.ok ? null : answer.error)
  }

  return (
    <>
      <ReceiptSum now={now} progress={progress} />
      {refusal !== null && <Refused refusal={refusal} />}
      {/* It scrolls by itself, so it must be reachable by key. */}
      <div className="progress-table receiving-tables" tabIndex={0}>
        {progress.discrepancyCount > 0 && <Discrepancies progress={progress} />}
        {progress.lines.length > 0 && <ReceiptLines progress={progress} />}
      </div>
      <div className="row receiving-reports">
        <Button onPress={() => void ask(client.call('receiving.openLast', { job }))}>
          <Trans comment="Button: of the container scanned last only what is scanned counts from now on">
            Opened: count inside
          </Trans>
        </Button>
        <Button onPress={() => void ask(client.call('receiving.report', { job, discrepancy: 'damaged' }))}>
          <Trans comment="Button: what was scanned last is damaged">Damaged</Trans>
        </Button>
        <Button onPress={() => void ask(client.call('receiving.report', { job, discrepancy: 'labelUnreadable' }))}>
          <Trans comment="Button: there is something whose label cannot be read">Unreadable label</Trans>
        </Button>
      </div>
    </>
  )
}
