import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ReactNode } from 'react'

type FormChoiceProps = {
  readonly label: ReactNode
  readonly value: string
  readonly maySet: boolean
  readonly onChoose: (value: string) => void
  readonly options: readonly { readonly value: string; readonly words: ReactNode }[]
}

/** One of a few, as words to choose from. */
export function FormChoice({ label, value, maySet, onChoose, options }: FormChoiceProps) {
  return (
    <RadioGroup className="rule" value={value} isDisabled={!maySet} onChange={onChoose}>
      <Label className="rule-label">{label}</Label>
      {options.map(({ value: option, words }) => (
        <Radio className="rule-choice" value={option} key={option}>
          <span className="rule-mark" />
          <span>{words}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
