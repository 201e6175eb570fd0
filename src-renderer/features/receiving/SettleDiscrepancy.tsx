import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DiscrepancyView } from '#shared/contract/views/discrepancy-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Says what was done about a discrepancy, for those who may. */
export function SettleDiscrepancy({ discrepancy }: { readonly discrepancy: DiscrepancyView['id'] }) {
  const { t } = useLingui()
  const { client } = useStation()
  const maySettle = useStationState((state) => state.status?.session?.rights.includes('liftHolds') === true)
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  if (!maySettle) return null
  const settle = async () => {
    const answer = await client.call('discrepancies.settle', { discrepancy, note: note.trim() })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <form
      className="discrepancy-settle"
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() !== '') void settle()
      }}
    >
      <input
        className="field"
        value={note}
        maxLength={500}
        autoComplete="off"
        placeholder={t({ message: 'What was done about it', comment: 'In the field beside Settle' })}
        aria-label={t({ message: 'What was done about it', comment: 'In the field beside Settle' })}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button disabled={note.trim() === ''} onPress={() => void settle()}>
        <Trans comment="Button: a discrepancy was dealt with">Settle</Trans>
      </Button>
      {refusal !== null && <Refused refusal={refusal} />}
    </form>
  )
}
