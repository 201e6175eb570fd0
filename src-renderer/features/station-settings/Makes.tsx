import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AnswerProfileView } from '#shared/contract/calls/answer-profile-calls.ts'
import { longestProfileFile } from '#shared/contract/answer-profile-file.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useFileField } from '../../ui/use-file-field.tsx'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'brought'; readonly name: string; readonly replaced: boolean }

/** The makes of scanners that are told how their scans were answered, where each came from, and the way to bring one. */
export function Makes({ mayBring }: { readonly mayBring: boolean }) {
  const { t } = useLingui()
  const { client } = useStation()
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const answer = useQuery('answerProfile.list', {})
  const bring = async (file: File) => {
    if (file.size > longestProfileFile) return setStep({ kind: 'tooLong' })
    const brought = await client.call('answerProfile.bring', { text: await file.text() })
    setStep(brought.ok ? { kind: 'brought', ...brought.value } : { kind: 'refused', refusal: brought.error })
  }
  const remove = async (id: string) => {
    const removed = await client.call('answerProfile.remove', { id })
    setStep(removed.ok ? { kind: 'idle' } : { kind: 'refused', refusal: removed.error })
  }
  const { field, choose } = useFileField({
    accept: '.json,application/json',
    label: t({ message: 'File with a make of scanners', comment: 'Label of the hidden file field' }),
    onChosen: (file) => void bring(file),
  })
  const profiles = answer.kind === 'answered' ? answer.value.profiles : []
  return (
    <section className="panel makes" data-makes={profiles.length}>
      <h2>
        <Trans comment="Title: makes of scanners that can be told how their scans were answered">
          Makes that answer on the scanner
        </Trans>
      </h2>
      <ul>
        {profiles.map((profile) => (
          <li className="sheet-set-up" key={profile.id} data-make={profile.id}>
            <p>
              <strong>{profile.name}</strong> · <Origin profile={profile} />
            </p>
            {profile.brought !== null && (
              <Button place="desk" disabled={!mayBring} onPress={() => void remove(profile.id)}>
                <Trans comment="Button: removes a make of scanners that this site brought">Remove</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {step.kind === 'refused' && <Refused refusal={step.refusal} />}
      {step.kind !== 'idle' && step.kind !== 'refused' && (
        <p role="status">
          {step.kind === 'tooLong' ? (
            <Trans comment="A chosen file is not read">
              The file is too long to be one with a make of scanners. Nothing was changed.
            </Trans>
          ) : step.replaced ? (
            <Trans comment="After a make of scanners was brought as a file again; its name">
              {step.name} now answers as the new file says.
            </Trans>
          ) : (
            <Trans comment="After a make of scanners was brought as a file; its name">
              {step.name} can be chosen in the settings of a scanner.
            </Trans>
          )}
        </p>
      )}
      <div className="row">
        {field}
        <Button disabled={!mayBring} onPress={choose}>
          <Trans comment="Button: chooses a file that says how scanners of a make are answered">Bring a make</Trans>
        </Button>
        {!mayBring && (
          <p className="soft">
            <Trans comment="Beside a button that is off">An administrator brings a make.</Trans>
          </p>
        )}
      </div>
    </section>
  )
}

function Origin({ profile: { brought } }: { readonly profile: AnswerProfileView }) {
  const { i18n } = useLingui()
  if (brought === null) return <Trans comment="Where a make of scanners is from">comes with Tallyman</Trans>
  const when = dayAndTime(brought.at, i18n.locale)
  return brought.by === null ? (
    <Trans comment="Where a make of scanners is from; a day and a time">brought here, {when}</Trans>
  ) : (
    <Trans comment="Where a make of scanners is from; a person, a day and a time">
      brought by {brought.by}, {when}
    </Trans>
  )
}
