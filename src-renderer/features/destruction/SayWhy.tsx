import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'

type SayWhyProps = {
  readonly title: ReactNode
  /** What the button says that goes on. */
  readonly goOn: ReactNode
  readonly onSaid: (because: string) => void
  readonly onCancel: () => void
}

/** Asks for a reason in words; nothing goes on without one. */
export function SayWhy({ title, goOn, onSaid, onCancel }: SayWhyProps) {
  const { t } = useLingui()
  const [because, setBecause] = useState('')
  const said = because.trim()
  useKeys({ Escape: onCancel })
  return (
    <form
      className="panel destruction-next"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '') onSaid(said)
      }}
    >
      <h2>{title}</h2>
      <input
        className="field"
        autoFocus
        maxLength={500}
        value={because}
        aria-label={t({ message: 'Reason in words', comment: 'Label of a field' })}
        onChange={(event) => setBecause(event.target.value)}
      />
      <div className="row">
        <Button look="main" disabled={said === ''} onPress={() => onSaid(said)}>
          {goOn}
        </Button>
        <Button keyName="Esc" onPress={onCancel}>
          <Trans comment="Button: leaves it as it was">Leave it</Trans>
        </Button>
      </div>
    </form>
  )
}
