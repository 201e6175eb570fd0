import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { roles } from '#shared/domain/people/role.ts'
import type { Role } from '#shared/domain/people/role.ts'
import { useStation } from '../../state/station-context.tsx'
import { roleWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { ChoiceField } from '../station-settings/ChoiceField.tsx'
import '../station-settings/station-settings.css'
import { ShownOnce } from './ShownOnce.tsx'

/** Enrols a person: a name, a role, and a secret for the first sign-in that is shown once. */
export function Enrol() {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('operator')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [enrolled, setEnrolled] = useState<{ readonly name: string; readonly secret: string } | null>(null)

  const enrol = async () => {
    const answer = await client.call('people.enrol', { name: name.trim(), role })
    setRefusal(answer.ok ? null : answer.error)
    setEnrolled(answer.ok ? { name: name.trim(), secret: answer.value.secret } : null)
    if (answer.ok) setName('')
  }
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void enrol()
      }}
    >
      <h2>
        <Trans comment="Title of the form for a new person">Enrol a person</Trans>
      </h2>
      <div className="settings-columns">
        <label className="settings-field">
          <Trans comment="Label of a field">Name</Trans>
          <input
            className="field"
            value={name}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <ChoiceField
          label={t({ message: 'Role', comment: 'Label of a field' })}
          options={roles}
          chosen={role}
          word={(each) => i18n._(roleWords[each])}
          disabled={false}
          onChoose={setRole}
        />
      </div>
      <div className="row">
        <Button look="main" disabled={name.trim() === ''} onPress={() => void enrol()}>
          <Trans comment="Button">Enrol</Trans>
        </Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {enrolled !== null && (
        <ShownOnce code={enrolled.secret}>
          <Trans comment="Above a PIN that is shown once; the placeholder is a name">
            {enrolled.name} signs in with this PIN once and then chooses another. It is shown only now:
          </Trans>
        </ShownOnce>
      )}
    </form>
  )
}
