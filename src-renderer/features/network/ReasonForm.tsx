import { Trans } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Result } from '#shared/kernel/result.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import '../../ui/field.css'

type ReasonFormProps = {
  /** The word of the button, which does it with the reason that was written. */
  readonly children: ReactNode
  readonly act: (reason: string) => Promise<Result<unknown, Refusal>>
}

/** Something about messages that a person does only with a reason, which stays on record. */
export function ReasonForm({ children, act }: ReasonFormProps) {
  const field = useId()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async () => {
    const answer = await act(reason)
    setRefusal(answer.ok ? null : answer.error)
    if (answer.ok) setReason('')
  }
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label htmlFor={field}>
        <Trans comment="Label: why sending is paused, or a message set aside">Why, in a few words</Trans>
      </label>
      <div className="row">
        <input
          id={field}
          className="field"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button onPress={() => void submit()}>{children}</Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
    </form>
  )
}
