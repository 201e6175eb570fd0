import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ImportOutcome } from '#shared/contract/views/shipment-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useFileField } from '../../ui/use-file-field.tsx'
import { importText, longestFile } from './import-text.ts'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'tooLong'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'taken'; readonly name: string; readonly outcome: NonNullable<ImportOutcome['outcome']> }

/** Takes in a file of announced shipments that somebody brought, for senders who are not on the network. */
export function ImportFile() {
  const { t } = useLingui()
  const { client } = useStation()
  const [step, setStep] = useState<Step>({ kind: 'idle' })

  const take = async (file: File) => {
    if (file.size > longestFile) return setStep({ kind: 'tooLong', name: file.name })
    setStep({ kind: 'reading', name: file.name })
    const answer = await importText(client, file.name, await file.text())
    if (!answer.ok) setStep({ kind: 'refused', refusal: answer.error })
    else setStep({ kind: 'taken', name: file.name, outcome: answer.value })
  }
  const { field, choose } = useFileField({
    accept: '.json,.jsonld,application/json,application/ld+json',
    label: t({ message: 'File of announced shipments', comment: 'Label of the hidden file field' }),
    onChosen: (file) => void take(file),
  })

  return (
    <section className="panel">
      <h2>
        <Trans comment="Title above choosing a file of announced shipments">A shipment that came as a file</Trans>
      </h2>
      <div className="row">
        {field}
        <Button disabled={step.kind === 'reading'} onPress={choose}>
          <Trans comment="Button: choose a file of announced shipments">Choose a file</Trans>
        </Button>
        <span className="soft">
          <Trans comment="Which files can be chosen">EPCIS 2.0 as JSON, as your sender exports it.</Trans>
        </span>
      </div>
      <div aria-live="polite">
        <Outcome step={step} />
      </div>
    </section>
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
            {step.name} is larger than this station takes at once. Nothing was changed; ask the sender for smaller
            files.
          </Trans>
        </p>
      )
    case 'refused':
      return <Refused refusal={step.refusal} />
    case 'taken': {
      const { events, fresh, announcedCount, setAside } = step.outcome
      return (
        <div data-import="taken">
          <p>
            <Trans comment="What came of a file; the placeholders are its name and numbers">
              {step.name}: {events} events, {fresh} of them new; shipments announced or added to: {announcedCount}.
            </Trans>
          </p>
          {setAside > 0 && (
            <p>
              <Trans comment="What came of a file; the placeholder is a number">
                Set aside because of doubts: {setAside}. They stand under Needs attention.
              </Trans>
            </p>
          )}
        </div>
      )
    }
  }
}
