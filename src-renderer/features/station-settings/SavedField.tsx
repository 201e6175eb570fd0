import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

type SavedFieldProps = {
  readonly label: ReactNode
  readonly saved: string
  /** What can be saved. */
  readonly pattern: RegExp
  readonly numeric?: boolean
  readonly disabled: boolean
  readonly onSave: (text: string) => void
}

/** A setting that is typed; nothing takes effect before it is saved. */
export function SavedField({ label, saved, pattern, numeric = false, disabled, onSave }: SavedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = (draft ?? saved).trim()
  return (
    <form
      className="settings-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (pattern.test(text)) onSave(text)
        setDraft(null)
      }}
    >
      <label className="settings-field">
        <span className="rule-label">{label}</span>
        <input
          className="field"
          value={draft ?? saved}
          inputMode={numeric ? 'numeric' : 'email'}
          maxLength={254}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          onChange={(event) => setDraft(event.target.value)}
        />
      </label>
      {draft !== null && draft !== saved && (
        <div className="row">
          <Button
            place="desk"
            disabled={!pattern.test(text)}
            onPress={() => {
              onSave(text)
              setDraft(null)
            }}
          >
            <Trans comment="Button that saves a setting that was typed">Save</Trans>
          </Button>
        </div>
      )}
    </form>
  )
}
