import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { longestSetUpFile } from '#shared/contract/set-up-file.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useFileField } from '../../ui/use-file-field.tsx'
import { SetUpChanges } from './SetUpChanges.tsx'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'exported'; readonly folder: string; readonly file: string }
  | { readonly kind: 'tooLong'; readonly name: string }
  | {
      readonly kind: 'read'
      readonly name: string
      readonly text: string
      readonly changes: CallOutput<'messaging.readSetUp'>['changes']
    }
  | { readonly kind: 'taken'; readonly changed: number }

/** Carries the set-up of the site to a file and from one. What a file would change is shown before it is taken over. */
export function SetUpFile() {
  const { t } = useLingui()
  const { client } = useStation()
  const isTraining = useStationState((state) => state.status?.mode === 'training')
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const exportIt = async () => {
    const answer = await client.call('messaging.exportSetUp', {})
    setStep(answer.ok ? { kind: 'exported', ...answer.value } : { kind: 'refused', refusal: answer.error })
  }
  const read = async (file: File) => {
    if (file.size > longestSetUpFile) return setStep({ kind: 'tooLong', name: file.name })
    const text = await file.text()
    const answer = await client.call('messaging.readSetUp', { text })
    if (answer.ok) setStep({ kind: 'read', name: file.name, text, changes: answer.value.changes })
    else setStep({ kind: 'refused', refusal: answer.error })
  }
  const { field, choose } = useFileField({
    accept: '.json,application/json',
    label: t({ message: 'File with a set-up', comment: 'Label of the hidden file field' }),
    onChosen: (file) => void read(file),
  })
  const take = async (text: string) => {
    const answer = await client.call('messaging.importSetUp', { text })
    setStep(answer.ok ? { kind: 'taken', changed: answer.value.changed } : { kind: 'refused', refusal: answer.error })
  }
  return (
    <section className="panel site-messages">
      <h2>
        <Trans comment="Title above carrying the set-up of a site to a file and from one">The set-up as a file</Trans>
      </h2>
      <p className="soft">
        <Trans comment="What is in the file">
          Rules, role, messages, and where they go. Not the names, the GLN and the container numbers of this site, and
          no password or key: each station asks for them.
        </Trans>
      </p>
      {isTraining && (
        <p className="soft">
          <Trans comment="Below what is in the file, at a training site">
            A training site takes no addresses from a file: it sends to its practice network only.
          </Trans>
        </p>
      )}
      <div className="row">
        <Button place="desk" onPress={() => void exportIt()}>
          <Trans comment="Button: writes the set-up of the site to a file">Export the set-up</Trans>
        </Button>
        {field}
        <Button place="desk" onPress={choose}>
          <Trans comment="Button: choose a file with a set-up">Choose a file to take over</Trans>
        </Button>
      </div>
      <div aria-live="polite" className="site-messages">
        <Outcome step={step} onTake={(text) => void take(text)} onLeave={() => setStep({ kind: 'idle' })} />
      </div>
    </section>
  )
}

type OutcomeProps = {
  readonly step: Step
  readonly onTake: (text: string) => void
  readonly onLeave: () => void
}

function Outcome({ step, onTake, onLeave }: OutcomeProps) {
  switch (step.kind) {
    case 'idle':
      return null
    case 'refused':
      return <Refused refusal={step.refusal} />
    case 'tooLong':
      return (
        <p>
          <Trans comment="A file was not taken; the placeholder is its name">
            {step.name} is too long for a set-up. Nothing was changed.
          </Trans>
        </p>
      )
    case 'exported':
      return (
        <p data-set-up="exported">
          <Trans comment="Where the file lies; the placeholders are its name and its folder">
            Written: {step.file} in {step.folder}
          </Trans>
        </p>
      )
    case 'taken':
      return (
        <p data-set-up="taken">
          <Plural
            comment="After a set-up was taken over"
            value={step.changed}
            _0="Nothing was different."
            one="One setting is changed, on record, and holds from now on."
            other="# settings are changed, on record, and hold from now on."
          />
        </p>
      )
    case 'read':
      return step.changes.length === 0 ? (
        <p data-set-up="same">
          <Trans comment="A file would change nothing; the placeholder is its name">
            {step.name} says what is set here already.
          </Trans>
        </p>
      ) : (
        <>
          <SetUpChanges changes={step.changes} />
          <div className="row">
            <Button look="main" onPress={() => onTake(step.text)}>
              <Trans comment="Button: takes the set-up in a file over">Take this over</Trans>
            </Button>
            <Button onPress={onLeave}>
              <Trans comment="Button: leaves the set-up as it is">Leave it as it is</Trans>
            </Button>
          </div>
        </>
      )
  }
}
