import { Trans } from '@lingui/react/macro'
import { longestSampleDescription } from '#shared/domain/sampling/reasons.ts'
import './sampling.css'

type SampleDescriptionProps = { readonly text: string; readonly onChange: (text: string) => void }

/** What else is to be on record about a sample, in the words of whoever takes it. */
export function SampleDescription({ text, onChange }: SampleDescriptionProps) {
  return (
    <label className="sample-description">
      <span>
        <Trans comment="Label of a field before a sampling job">
          Note for the record, if there is something to say
        </Trans>
      </span>
      <input
        className="field"
        value={text}
        maxLength={longestSampleDescription}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="soft">
        <Trans comment="Below a field: how many signs were typed of how many there may be">
          {text.length} of {longestSampleDescription}. It holds for every pack of the job.
        </Trans>
      </span>
    </label>
  )
}
