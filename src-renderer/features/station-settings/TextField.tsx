type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly numeric?: boolean
  readonly mostSigns?: number
  readonly disabled: boolean
  readonly onChange: (text: string) => void
}

/** A setting that is typed and saved with the others of its form. */
export function TextField({ label, value, numeric = false, mostSigns = 253, disabled, onChange }: TextFieldProps) {
  return (
    <label className="settings-field">
      <span>{label}</span>
      <input
        className="field"
        value={value}
        inputMode={numeric ? 'numeric' : 'text'}
        maxLength={mostSigns}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
