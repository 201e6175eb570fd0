import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AdministratorPlace } from '#shared/domain/site/set-up.ts'
import { useStation } from '../../state/station-context.tsx'
import { EntryField } from './EntryField.tsx'
import { SetUpForm } from './SetUpForm.tsx'

type AdministratorFormProps = {
  readonly place: AdministratorPlace
  readonly onEntered: (refusal: Refusal | null) => void
}

/** One of the two says who they are and chooses a password, while the other looks away. */
export function AdministratorForm({ place, onEntered }: AdministratorFormProps) {
  const { client } = useStation()
  const [name, setName] = useState('')
  const [secret, setSecret] = useState('')
  const [repeated, setRepeated] = useState('')
  const [differ, setDiffer] = useState(false)

  const enter = async () => {
    setDiffer(secret !== repeated)
    if (secret !== repeated) return
    const answer = await client.call('setUp.enterAdministrator', { place, name: name.trim(), secret })
    setSecret('')
    setRepeated('')
    onEntered(answer.ok ? null : answer.error)
  }
  return (
    <SetUpForm
      isComplete={name.trim() !== '' && secret !== '' && repeated !== ''}
      doneWords={<Trans comment="Button that goes to the next step">Next</Trans>}
      onDone={enter}
    >
      <p className="set-up-says">
        {place === 'first' ? (
          <Trans comment="Above the fields of the first administrator">
            The first of two administrators enters this alone. The other one looks away while the password is typed.
          </Trans>
        ) : (
          <Trans comment="Above the fields of the second administrator">
            Now the second administrator, another person: hand the keyboard over, and look away.
          </Trans>
        )}
      </p>
      <EntryField
        label={<Trans comment="Label of a field">Your first and last name</Trans>}
        hint={<Trans comment="Below a field">It stands beside everything you sign.</Trans>}
        value={name}
        onChange={setName}
        isFirst
      />
      <div className="settings-columns">
        <EntryField
          label={<Trans comment="Label of a field">Password that nobody else knows</Trans>}
          hint={
            <Trans comment="Below a field">
              At least 10 characters, not digits alone. A badge with a PIN can be given to you later, under People.
            </Trans>
          }
          value={secret}
          onChange={setSecret}
          look="secret"
        />
        <EntryField
          label={<Trans comment="Label of a field">The password again</Trans>}
          value={repeated}
          onChange={setRepeated}
          look="secret"
        />
      </div>
      {differ && (
        <p role="alert" className="note">
          <Trans comment="The new password and its repetition differ">The two were not the same. Once more.</Trans>
        </p>
      )}
    </SetUpForm>
  )
}
