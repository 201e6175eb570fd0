import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReceivingProgress as Progress } from '#shared/contract/views/receiving-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ReportedKind } from '#shared/domain/receiving/discrepancy.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
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
  const openLast = () => void ask(client.call('receiving.openLast', { job }))
  const report = (discrepancy: ReportedKind) => void ask(client.call('receiving.report', { job, discrepancy }))
  useKeys({ F5: openLast, F9: () => report('damaged'), F11: () => report('labelUnreadable') })

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
        <Button keyName="F5" onPress={openLast}>
          <Trans comment="Button: of the container scanned last only what is scanned counts from now on">
            Opened: count inside
          </Trans>
        </Button>
        <Button keyName="F9" onPress={() => report('damaged')}>
          <Trans comment="Button: what was scanned last is damaged">Damaged</Trans>
        </Button>
        <Button keyName="F11" onPress={() => report('labelUnreadable')}>
          <Trans comment="Button: there is something whose label cannot be read">Unreadable label</Trans>
        </Button>
      </div>
    </>
  )
}
