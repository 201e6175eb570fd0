import { useId } from 'react'
import type { ReactNode } from 'react'
import '../../ui/field.css'

type AccessFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onType: (text: string) => void
  /** `secret` is never shown; `lines` is a text of several lines, such as a certificate. */
  readonly look?: 'text' | 'secret' | 'lines'
  readonly note?: ReactNode
}

/** One thing that is entered of the sign-in at the network. */
export function AccessField({ label, value, onType, look = 'text', note }: AccessFieldProps) {
  const about = useId()
  const field = useId()
  const shared = {
    id: field,
    value,
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': note === undefined ? undefined : about,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onType(target.value),
  }
  return (
    <div className="settings-field">
      <label className="rule-label" htmlFor={field}>
        {label}
      </label>
      {look === 'lines' ? (
        <textarea {...shared} className="field access-lines" rows={4} maxLength={65_536} />
      ) : (
        <input {...shared} className="field" type={look === 'secret' ? 'password' : 'text'} maxLength={2000} />
      )}
      {note !== undefined && (
        <span id={about} className="note">
          {note}
        </span>
      )}
    </div>
  )
}
