import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { CarriedView } from '#shared/contract/calls/people-carrying-calls.ts'
import { longestPeopleFile } from '#shared/contract/people-file.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useFileField } from '../../ui/use-file-field.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { PeopleInFile } from './PeopleInFile.tsx'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly name: string; readonly text: string; readonly view: CarriedView }
  | { readonly kind: 'taken'; readonly outcome: CallOutput<'people.import'> }

/** Reads a file of another station, shows what it would do, and takes it in under a signature; says when one is asked for. */
export function ImportPeople({ onSigning }: { readonly onSigning: (isSigning: boolean) => void }) {
  const { t } = useLingui()
  const { client } = useStation()
  const [step, showStep] = useState<Step>({ kind: 'idle' })
  const setStep = (next: Step) => {
    showStep(next)
    onSigning(next.kind === 'read')
  }

  const read = async (file: File) => {
    const text = file.size > longestPeopleFile ? null : await file.text()
    if (text === null)
      return setStep({ kind: 'refused', refusal: refuse('PEOPLE_FILE_NOT_TAKEN', { because: 'unreadable' }) })
    const answer = await client.call('people.readFile', { text })
    if (!answer.ok) setStep({ kind: 'refused', refusal: answer.error })
    else setStep({ kind: 'read', name: file.name.slice(0, 256), text, view: answer.value })
  }
  const { field, choose } = useFileField({
    accept: '.json,application/json',
    label: t({ message: 'File of people and rights', comment: 'Label of the hidden file field' }),
    onChosen: (file) => void read(file),
  })
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of the part of a screen that reads a file">From another station</Trans>
      </h2>
      <div className="row">
        {field}
        <Button onPress={choose}>
          <Trans comment="Button: choose a file of people and rights">Choose the file</Trans>
        </Button>
        <span className="soft">
          <Trans comment="Beside the button that chooses a file">
            It is shown first, and nothing is kept before you sign.
          </Trans>
        </span>
      </div>
      <div aria-live="polite">
        {step.kind === 'refused' && <Refused refusal={step.refusal} />}
        {step.kind === 'taken' && <Taken outcome={step.outcome} />}
      </div>
      {step.kind === 'read' && (
        <SignaturePanel
          meaning="takesPeopleIn"
          shown={step.view.toSign}
          onCancel={() => setStep({ kind: 'idle' })}
          onSign={async (signature) => {
            const answer = await client.call('people.import', { name: step.name, text: step.text, signature })
            if (answer.ok) setStep({ kind: 'taken', outcome: answer.value })
            return answer
          }}
        >
          <PeopleInFile view={step.view} />
        </SignaturePanel>
      )}
    </section>
  )
}

function Taken({ outcome: { taken, left, waiting } }: { readonly outcome: CallOutput<'people.import'> }) {
  return (
    <div data-import="taken">
      <p>
        <Trans comment="After a file of people was taken in; the placeholders are numbers">
          Taken in: {taken}. Left as they are: {left}.
        </Trans>
      </p>
      {waiting > 0 && (
        <p>
          <Plural
            value={waiting}
            one="# of them has rights that wait for a second person here: see People."
            other="# of them have rights that wait for a second person here: see People."
          />
        </p>
      )}
    </div>
  )
}
