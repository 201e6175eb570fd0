import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { documentNumberOf } from '#shared/domain/receiving/document-number.ts'
import { shipmentKinds } from '#shared/domain/shipments/shipment.ts'
import type { ShipmentKind } from '#shared/domain/shipments/shipment.ts'
import { isGln } from '#shared/gs1/gln.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { shipmentKindWords } from '../../texts/shipment-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from './NoteField.tsx'
import '../job/job-start.css'
import './receiving.css'

/** Goods that nobody announced: what stands on the paper that came with them, scanned or typed, opens their receipt. */
export function UnannouncedStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const isAllowed = useStationState((state) => state.status?.receiving.unannouncedGoods === 'allow')
  const [number, setNumber] = useState('')
  const [fromGln, setFromGln] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const isReady = number.trim() !== '' && (fromGln === '' || isGln(fromGln))

  const start = async (kind: ShipmentKind) => {
    if (!isReady) return
    const gln = fromGln === '' ? null : fromGln
    const started = await client.call('receiving.startUnannounced', { number: number.trim(), kind, fromGln: gln })
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const back = () => open({ name: 'shipments' })
  // The keys of the choices are digits, which go into a field as long as one has the focus.
  const leaveFields = (event?: FormEvent) => {
    event?.preventDefault()
    form.current?.querySelectorAll('input').forEach((field) => field.blur())
  }
  useIdleScan(({ raw }) => {
    setNumber(documentNumberOf(raw).slice(0, 64))
    leaveFields()
  })
  useKeys({
    Escape: back,
    ...Object.fromEntries(shipmentKinds.map((kind, index) => [String(index + 1), () => void start(kind)])),
  })
  useScreenCodes(
    { ...byNumber(isReady && isAllowed ? shipmentKinds.map((kind) => () => void start(kind)) : []), no: back },
    number,
  )

  return (
    <Page
      title={<Trans comment="Title: receipt of goods without an announced shipment">Goods that nobody announced</Trans>}
      beside={
        <Button keyName="Esc" command="no" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {!isAllowed && <Refused refusal={refuse('UNANNOUNCED_NOT_ALLOWED', {})} />}
      {refusal !== null && <Refused refusal={refusal} />}
      <form className="delivery-note" ref={form} onSubmit={leaveFields}>
        <NoteField
          label={<Trans comment="Label: number on the paper that came with goods">Number of the delivery note</Trans>}
          hint={<Trans comment="Below the field">Scan it from the paper, or type it.</Trans>}
          value={number}
          focus
          onChange={setNumber}
        />
        <NoteField
          label={<Trans comment="Label: GLN of the sender">Sender's GLN</Trans>}
          hint={
            fromGln === '' || isGln(fromGln) ? (
              <Trans comment="Below the field">Only if it stands on the paper.</Trans>
            ) : (
              <Trans comment="Below the field, while what is in it is no GLN">
                A GLN has 13 digits, and its last one checks the others.
              </Trans>
            )
          }
          value={fromGln}
          onChange={(text) => setFromGln(text.replaceAll(/\s/g, ''))}
        />
      </form>
      <h2>
        <Trans comment="Above the kinds of delivery">What is it?</Trans>
      </h2>
      <ol className="choices">
        {shipmentKinds.map((kind, index) => (
          <li key={kind}>
            <button
              type="button"
              className="choice"
              disabled={!isReady || !isAllowed}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => void start(kind)}
            >
              <kbd className="key">{index + 1}</kbd>
              {i18n._(shipmentKindWords[kind])}
            </button>
          </li>
        ))}
      </ol>
      <p className="soft">
        <Trans comment="Below the choices">
          Everything in it goes on exception hold until somebody has decided about it. If the number was announced after
          all, the receipt of that shipment opens.
        </Trans>
      </p>
    </Page>
  )
}
