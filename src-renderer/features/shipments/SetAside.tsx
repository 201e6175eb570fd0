import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SetAsideView } from '#shared/contract/views/shipment-views.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { doubtAdvice, doubtTexts } from '../../texts/doubt-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { RawDocument } from './RawDocument.tsx'
import { SayDestination } from './SayDestination.tsx'
import { TwoSides } from './TwoSides.tsx'
import '../network/network.css'
import './shipments.css'

/** What came from others and was not taken: why, by whom, what to do, and the document as it came. */
export function SetAside({ id }: { readonly id: FactId }) {
  const { open } = useScreen()
  const answer = useQuery('setAside.view', { setAside: id })
  const back = () => open({ name: 'attention' })
  useKeys({ Escape: back })
  return (
    <Page
      title={<Trans comment="Title of the screen of something of others that was not taken">Set aside</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <SetAsideParts entry={answer.value} />}
    </Page>
  )
}

function SetAsideParts({ entry }: { readonly entry: SetAsideView }) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const settle = async () => {
    const answer = await client.call('setAside.settle', { setAside: entry.id })
    if (answer.ok) open({ name: 'attention' })
    else setRefusal(answer.error)
  }
  return (
    <>
      <section className="panel">
        <p className="message-means">{i18n._(doubtTexts[entry.because])}</p>
        {entry.about !== '' && <p className="message-said">{entry.about}</p>}
        <dl className="facts">
          {entry.shipment !== null && (
            <>
              <dt>
                <Trans comment="Label: number of a shipment">Shipment</Trans>
              </dt>
              <dd>{entry.shipment.number}</dd>
              <dt>
                <Trans comment="Label: who sent a shipment, by GLN">From</Trans>
              </dt>
              <dd className="code">{entry.shipment.fromGln}</dd>
            </>
          )}
          <dt>
            <Trans comment="Label: where a document came from">Came by</Trans>
          </dt>
          <dd>
            {entry.source.kind === 'file' ? (
              entry.source.name
            ) : (
              <Trans comment="Where a document came from">the network</Trans>
            )}
          </dd>
          <dt>
            <Trans comment="Label: since when">Set aside</Trans>
          </dt>
          <dd>{dayAndTime(entry.since, i18n.locale)}</dd>
          <dt>
            <Trans comment="Label: identifiers of events">Events</Trans>
          </dt>
          <dd className="code shipment-ids">
            {entry.events.join(' ')}
            {entry.eventCount > entry.events.length && ' …'}
          </dd>
        </dl>
        <p>{i18n._(doubtAdvice(entry.because))}</p>
        {entry.sides !== null && <TwoSides sides={entry.sides} />}
        {entry.because === 'DESTINATION_UNCLEAR' && entry.settledAt === null && entry.shipment !== null && (
          <SayDestination shipment={entry.shipment} />
        )}
        {refusal !== null && <Refused refusal={refusal} />}
        {entry.settledAt === null && (
          <div className="row">
            <Button look={entry.because === 'DESTINATION_UNCLEAR' ? 'ordinary' : 'main'} onPress={() => void settle()}>
              <Trans comment="Button: a person has dealt with what was set aside">Dealt with</Trans>
            </Button>
            <span className="soft">
              <Trans comment="What the button Dealt with does">
                It leaves the list. The document and this decision stay on record.
              </Trans>
            </span>
          </div>
        )}
      </section>
      <RawDocument document={entry.document} />
    </>
  )
}
