import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { LedgerState } from '#shared/contract/views/audit-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ChainCheck, ChainVerdict } from './ChainVerdict.tsx'
import { Checkpoints } from './Checkpoints.tsx'
import './ledger.css'

/** Whether the ledger is whole: the last check in one glance, a new one on demand, and the checkpoints to take away. */
export function Chain() {
  const { open } = useScreen()
  const { client } = useStation()
  const answer = useQuery('ledger.state', {})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const back = () => open({ name: 'ledger', place: wholeLedger })
  const check = async () => {
    const asked = await client.call('ledger.check', {})
    setRefusal(asked.ok ? null : asked.error)
  }
  const sign = async () => {
    const signed = await client.call('ledger.signCheckpoint', {})
    setRefusal(signed.ok ? null : signed.error)
  }
  useKeys({ Escape: back, F8: () => void check(), F9: () => void sign() })

  return (
    <Page
      title={<Trans comment="Title of the screen where the records are checked">Is the record whole?</Trans>}
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
          <ChainVerdict state={answer.value} onCheck={() => void check()} />
          <Checkpoints checkpoints={answer.value.checkpoints} onSign={() => void sign()} />
          <Checks state={answer.value} />
          <Identity state={answer.value} />
        </>
      )}
    </Page>
  )
}

function Checks({ state: { checks } }: { readonly state: LedgerState }) {
  if (checks.length === 0) return null
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the list of checks">Checks so far</Trans>
      </h2>
      <ol className="chain-checks">
        {checks.map((check) => (
          <ChainCheck key={check.at} check={check} />
        ))}
      </ol>
    </section>
  )
}

function Identity({ state }: { readonly state: LedgerState }) {
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the names of the station">Who signs here</Trans>
      </h2>
      <dl className="facts panel">
        <dt>
          <Trans comment="Label: identifier of the station">Station</Trans>
        </dt>
        <dd className="code">{state.station}</dd>
        <dt>
          <Trans comment="Label: the key that checks the station's signatures">Public key</Trans>
        </dt>
        <dd className="code message-url">{state.publicKey}</dd>
        <dt>
          <Trans comment="Label: the span between two restorings of a backup">Epoch</Trans>
        </dt>
        <dd>{state.epoch}</dd>
        <dt>
          <Trans comment="Label: the newest record">Newest record</Trans>
        </dt>
        <dd>
          {state.facts} <span className="code message-url soft">{state.hash}</span>
        </dd>
      </dl>
    </section>
  )
}
