import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import './job-start.css'

/** One thing to choose, in the order of the keys, 1 and up. */
export type Choice<Value extends string> = { readonly value: Value; readonly words: ReactNode }

type ChoicePageProps<Value extends string> = {
  readonly title: ReactNode
  readonly choices: readonly Choice<Value>[]
  readonly onChoose: (choice: Value) => void
  readonly onBack: () => void
  readonly disabled?: boolean
  readonly refusal?: Refusal | null
  /** Below the choices. */
  readonly note?: ReactNode
}

/** One question on a screen of its own, answered by a key or a touch. */
export function ChoicePage<Value extends string>({
  title,
  choices,
  onChoose,
  onBack,
  disabled = false,
  refusal = null,
  note,
}: ChoicePageProps<Value>) {
  useKeys({
    ...Object.fromEntries(choices.map(({ value }, index) => [String(index + 1), () => onChoose(value)])),
    Escape: onBack,
  })
  useScreenCodes(
    { ...byNumber(choices.map(({ value }) => (disabled ? null : () => onChoose(value)))), no: onBack },
    choices.map(({ value }) => value).join(' '),
  )
  return (
    <Page
      title={title}
      beside={
        <Button keyName="Esc" command="no" onPress={onBack}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <ol className="choices">
        {choices.map(({ value, words }, index) => (
          <li key={value}>
            <button
              type="button"
              className="choice"
              disabled={disabled}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onChoose(value)}
            >
              <kbd className="key">{index + 1}</kbd>
              {words}
            </button>
          </li>
        ))}
      </ol>
      {note}
    </Page>
  )
}
