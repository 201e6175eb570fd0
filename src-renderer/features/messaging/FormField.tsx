import { useId } from 'react'
import type { ReactNode } from 'react'

type FormFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly disabled: boolean
  readonly onType: (text: string) => void
  /** What is wrong with the value; null where nothing is. */
  readonly fault: ReactNode | null
  /** What is typed: digits where it does not say. */
  readonly looks?: 'address'
}

/** A setting that is typed, with what is wrong with it below. */
export function FormField({ label, value, disabled, onType, fault, looks }: FormFieldProps) {
  const about = useId()
  return (
    <label className="settings-field">
      <span className="rule-label">{label}</span>
      <input
        className="field"
        inputMode={looks === 'address' ? 'url' : 'numeric'}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        value={value}
        disabled={disabled}
        aria-invalid={fault !== null}
        aria-describedby={about}
        onChange={({ target }) => onType(target.value)}
      />
      <span id={about} className="note" role="status">
        {fault}
      </span>
    </label>
  )
}
