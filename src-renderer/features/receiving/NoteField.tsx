import type { ReactNode } from 'react'

type NoteFieldProps = {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly value: string
  readonly focus?: boolean
  readonly onChange: (text: string) => void
}

/** One thing that stands on a delivery note. */
export function NoteField({ label, hint, value, focus = false, onChange }: NoteFieldProps) {
  return (
    <label className="note-field">
      <span className="note-label">{label}</span>
      <input
        className="field code"
        value={value}
        maxLength={64}
        autoFocus={focus}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="soft">{hint}</span>
    </label>
  )
}
