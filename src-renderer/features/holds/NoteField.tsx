import { Trans } from '@lingui/react/macro'
import './holds.css'

type NoteFieldProps = {
  readonly note: string
  /** Where the reason says nothing by itself. */
  readonly needed: boolean
  readonly onChange: (note: string) => void
}

/** What else there is to say about an act, in the person's own words. */
export function NoteField({ note, needed, onChange }: NoteFieldProps) {
  return (
    <label className="hold-note">
      <span>
        {needed ? (
          <Trans comment="Label of a field: words are needed beside the reason Other">Why, in a few words</Trans>
        ) : (
          <Trans comment="Label of a field for a remark">A remark, if there is one</Trans>
        )}
      </span>
      <input
        className="field"
        value={note}
        maxLength={500}
        autoComplete="off"
        required={needed}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
