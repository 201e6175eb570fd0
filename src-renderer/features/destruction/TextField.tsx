type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly longest?: number
}

/** One line of text with its label. */
export function TextField({ label, value, onChange, longest = 200 }: TextFieldProps) {
  return (
    <label className="destruction-field">
      <span>{label}</span>
      <input className="field" maxLength={longest} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
