import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReceivingProgress as Progress } from '#shared/contract/receiving-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStation } from '../../state/station-context.tsx'
import { shipmentKindWords } from '../../texts/shipment-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import type { JobNow } from '../job/job-now.ts'
import { ProgressSum } from '../job/ProgressSum.tsx'
import { Discrepancies } from './Discrepancies.tsx'
import { ReceiptLines } from './ReceiptLines.tsx'
import './receiving.css'

type ReceivingProgressProps = { readonly job: JobId; readonly now: JobNow; readonly progress: Progress }

/** How far a receipt is, what was found to differ, and what a person can say that no scan tells. */
export function ReceivingProgress({ job, now, progress }: ReceivingProgressProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { shipment, expected } = progress
  const received = progress.scanned + progress.inferred

  const ask = async (asked: Promise<Result<unknown, Refusal>>) => {
    const answer = await asked
    setRefusal(answer.ok ? null : answer.error)
  }

  return (
    <>
      <ProgressSum
        now={now}
        counted={
          <Plural
            comment="Behind the large number of scanned items"
            value={now.recorded}
            one="scanned"
            other="scanned"
          />
        }
        about={
          shipment === null ? (
            <Trans comment="On the receiving screen before the first scan">The first scan finds the shipment.</Trans>
          ) : (
            <span data-expected={expected} data-received={received} data-open={expected - received}>
              <strong>{shipment.number}</strong> {i18n._(shipmentKindWords[shipment.kind])}
              {': '}
              <Trans comment="On the receiving screen: how many items came of how many, and how many did not">
                {number(received, i18n.locale)} of {number(expected, i18n.locale)} received,{' '}
                {number(expected - received, i18n.locale)} open
              </Trans>
            </span>
          )
        }
      />
      {refusal !== null && <Refused refusal={refusal} />}
      {progress.lines.length > 0 && <ReceiptLines progress={progress} />}
      {progress.discrepancyCount > 0 && <Discrepancies progress={progress} />}
      <div className="row receiving-reports">
        <Button onPress={() => void ask(client.call('receiving.openLast', { job }))}>
          <Trans comment="Button: of the container scanned last only what is scanned counts from now on">
            Opened: count what is inside
          </Trans>
        </Button>
        <Button onPress={() => void ask(client.call('receiving.report', { job, discrepancy: 'damaged' }))}>
          <Trans comment="Button: what was scanned last is damaged">Last one is damaged</Trans>
        </Button>
        <Button onPress={() => void ask(client.call('receiving.report', { job, discrepancy: 'labelUnreadable' }))}>
          <Trans comment="Button: there is something whose label cannot be read">A label is unreadable</Trans>
        </Button>
      </div>
    </>
  )
}

function number(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count)
}
