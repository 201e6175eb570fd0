import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

type ChoiceFieldProps<Option extends string | number> = {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: Option
  readonly word: (option: Option) => string
  readonly disabled: boolean
  readonly onChoose: (option: Option) => void
}

/** One of a few, from a list. */
export function ChoiceField<Option extends string | number>({
  label,
  options,
  chosen,
  word,
  disabled,
  onChoose,
}: ChoiceFieldProps<Option>) {
  return (
    <Select
      className="settings-field"
      value={String(chosen)}
      isDisabled={disabled}
      onChange={(key) => {
        const option = options.find((candidate) => String(candidate) === key)
        if (option !== undefined) onChoose(option)
      }}
    >
      <Label>{label}</Label>
      <Button className="field field-choice">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="floating-choices">
        <ListBox className="choice-list">
          {options.map((option) => (
            <ListBoxItem className="choice" id={String(option)} key={option} textValue={word(option)}>
              {word(option)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
