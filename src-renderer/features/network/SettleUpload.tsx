import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SettledOutcome } from '#shared/contract/calls/unsent-calls.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useFileField } from '../../ui/use-file-field.tsx'
import { longestFile } from '../shipments/import-text.ts'
import { settleFile } from './settle-file.ts'
import '../../ui/field.css'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'tooLong'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'settled'; readonly name: string; readonly outcome: NonNullable<SettledOutcome['outcome']> }

/** Where a person says that files were uploaded: why by hand, what the receipt says, and the file itself. */
export function SettleUpload() {
  const { t } = useLingui()
  const { client } = useStation()
  const [reason, setReason] = useState('')
  const [receipt, setReceipt] = useState('')
  const [step, setStep] = useState<Step>({ kind: 'idle' })

  const settle = async (file: File) => {
    if (file.size > longestFile) return setStep({ kind: 'tooLong', name: file.name })
    setStep({ kind: 'reading', name: file.name })
    const answer = await settleFile(client, { name: file.name, text: await file.text() }, { reason, receipt })
    setStep(
      answer.ok
        ? { kind: 'settled', name: file.name, outcome: answer.value }
        : { kind: 'refused', refusal: answer.error },
    )
  }
  const { field, choose } = useFileField({
    accept: '.json,application/json',
    label: t({ message: 'File that was uploaded', comment: 'Label of the hidden file field' }),
    onChosen: (file) => void settle(file),
  })
  useKeys({ '2': choose })

  return (
    <section className="panel reason-form" data-part="settleUpload">
      <h2>
        <Trans comment="Title above saying that files were uploaded by hand">After the upload</Trans>
      </h2>
      <Said
        label={<Trans comment="Label: why messages were uploaded by hand">Why it was uploaded by hand</Trans>}
        value={reason}
        onType={setReason}
      />
      <Said
        label={<Trans comment="Label: the proof of an upload by hand">What the other side’s receipt says</Trans>}
        value={receipt}
        onType={setReceipt}
      />
      <div className="row">
        {field}
        <Button keyName="2" disabled={step.kind === 'reading'} onPress={choose}>
          <Trans comment="Button: choose the file that says what was uploaded">Choose what was uploaded</Trans>
        </Button>
        <span className="soft">
          <Trans comment="Which file to choose; manifest.json is the name of a file">
            manifest.json where all of it was uploaded; a single document where only that one was.
          </Trans>
        </span>
      </div>
      <div aria-live="polite">
        <Outcome step={step} />
      </div>
    </section>
  )
}

type SaidProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onType: (text: string) => void
}

function Said({ label, value, onType }: SaidProps) {
  const field = useId()
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        className="field"
        maxLength={500}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </>
  )
}

function Outcome({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'idle':
      return null
    case 'reading':
      return (
        <p>
          <Trans comment="While a file is read; the placeholder is its name">Reading {step.name} …</Trans>
        </p>
      )
    case 'tooLong':
      return (
        <p>
          <Trans comment="A file was not taken; the placeholder is its name">
            {step.name} is longer than any file that this station writes. Nothing was changed.
          </Trans>
        </p>
      )
    case 'refused':
      return <Refused refusal={step.refusal} />
    case 'settled': {
      const { settled, already, underWay } = step.outcome
      return (
        <p data-settled={settled}>
          <Trans comment="What came of a file that was uploaded by hand; its name and three numbers">
            {step.name}: settled {settled}, settled before {already}, on their way by themselves {underWay}.
          </Trans>
        </p>
      )
    }
  }
}
