import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { CommandName } from '#shared/contract/commands.ts'
import type { CallInput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { LegalHolds } from './LegalHolds.tsx'
import { RetentionForm } from './RetentionForm.tsx'
import '../ledger/ledger.css'
import '../network/network.css'
import './record-keeping.css'

/** How long records are kept, how often they are reviewed, and what is on legal hold. */
export function RecordKeeping() {
  const { open } = useScreen()
  const { client } = useStation()
  const answer = useQuery('recordKeeping.view', {})
  const mayKeep = useStationState((state) => state.status?.session?.rights.includes('keepRecords') === true)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const back = () => open({ name: 'ledger', place: wholeLedger })
  const ask = async <Name extends CommandName>(name: Name, input: CallInput<Name>) => {
    const done = await client.call(name, input)
    setRefusal(done.ok ? null : done.error)
  }
  useKeys({ Escape: back })

  return (
    <Page
      title={<Trans comment="Title of the screen of how records are kept">Keeping of records</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button: back to the audit trail">Back to the audit trail</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {answer.kind === 'answered' && (
        <>
          <RetentionForm
            key={JSON.stringify(answer.value)}
            view={answer.value}
            mayKeep={mayKeep}
            onSetUp={(wanted) => void ask('recordKeeping.setUp', wanted)}
          />
          <LegalHolds
            holds={answer.value.holds}
            mayKeep={mayKeep}
            onPlace={(about, reason) => void ask('legalHold.place', { about, reason })}
            onLift={(hold, reason) => void ask('legalHold.lift', { hold, reason })}
          />
        </>
      )}
    </Page>
  )
}
