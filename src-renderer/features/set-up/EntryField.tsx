import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

type EntryFieldProps = {
  readonly label: ReactNode
  /** What belongs there, in a few words. */
  readonly hint?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly look?: 'text' | 'secret' | 'digits'
  readonly longest?: number
  /** Takes the focus when the step begins. */
  readonly isFirst?: boolean
}

/** One field of the set-up: a label, what belongs there, and the text. */
export function EntryField({ label, hint, value, onChange, look = 'text', longest = 64, isFirst }: EntryFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst === true) field.current?.focus()
  }, [isFirst])
  return (
    <label className="settings-field">
      <span>{label}</span>
      <input
        ref={field}
        className="field"
        type={look === 'secret' ? 'password' : 'text'}
        inputMode={look === 'digits' ? 'numeric' : 'text'}
        value={value}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && <span className="soft">{hint}</span>}
    </label>
  )
}
