import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonView } from '#shared/contract/views/people-views.ts'
import { productClasses as allClasses } from '#shared/domain/items/product-class.ts'
import { isAboutGoods, reasonsOfRight } from '#shared/domain/people/reasons-of-right.ts'
import { productClassWords } from '../../texts/people-texts.ts'
import { reasonOfRightText } from '../../texts/right-limit-texts.ts'
import { Button } from '../../ui/Button.tsx'

type Grant = Pick<PersonView['grants'][number], 'right' | 'reasons' | 'productClasses'>

/** Whether there is anything to which this right can be limited. */
export function canBeLimited(right: Grant['right']): boolean {
  return isAboutGoods(right) || reasonsOfRight(right).length > 0
}

/** The limits of a right in one line: for everything, or for which reasons and products. */
export function LimitsInWords({ grant: { right, reasons, productClasses } }: { readonly grant: Grant }) {
  const { i18n } = useLingui()
  const words = [
    ...(reasons === 'any'
      ? []
      : reasons.map((reason) => {
          const text = reasonOfRightText(right, reason)
          return text === null ? reason : i18n._(text)
        })),
    ...(productClasses === 'any' ? [] : productClasses.map((each) => i18n._(productClassWords[each]))),
  ]
  if (words.length === 0) return <Trans comment="A right without limits">for everything</Trans>
  return (
    <Trans comment="The limits of a right: reasons and classes of products, in a list">only: {words.join(', ')}</Trans>
  )
}

type RightLimitsProps = {
  readonly grant: Grant
  readonly disabled: boolean
  readonly onChange: (limits: Pick<Grant, 'reasons' | 'productClasses'>) => void
}

/** Every reason and class of products of a right, each on or off. The last one stays: a right for nothing is no right. */
export function RightLimits({ grant: { right, reasons, productClasses }, disabled, onChange }: RightLimitsProps) {
  const { i18n } = useLingui()
  return (
    <div className="right-limits">
      {isAboutGoods(right) && (
        <Choices
          possible={allClasses}
          chosen={productClasses}
          disabled={disabled}
          word={(each) => i18n._(productClassWords[each])}
          onChange={(next) => onChange({ reasons, productClasses: next })}
        />
      )}
      <Choices
        possible={reasonsOfRight(right)}
        chosen={reasons}
        disabled={disabled}
        word={(each) => {
          const text = reasonOfRightText(right, each)
          return text === null ? each : i18n._(text)
        }}
        onChange={(next) => onChange({ reasons: next, productClasses })}
      />
    </div>
  )
}

type ChoicesProps<Choice extends string> = {
  readonly possible: readonly Choice[]
  readonly chosen: readonly Choice[] | 'any'
  readonly disabled: boolean
  readonly word: (choice: Choice) => string
  readonly onChange: (next: Choice[] | 'any') => void
}

function Choices<Choice extends string>({ possible, chosen, disabled, word, onChange }: ChoicesProps<Choice>) {
  const isChosen = (choice: Choice) => chosen === 'any' || chosen.includes(choice)
  const flip = (choice: Choice) => {
    const next = possible.filter((one) => (one === choice ? !isChosen(one) : isChosen(one)))
    if (next.length > 0) onChange(next.length === possible.length ? 'any' : next)
  }
  return (
    <div className="right-choices">
      {possible.map((choice) => (
        <Button key={choice} pressed={isChosen(choice)} disabled={disabled} onPress={() => flip(choice)}>
          {word(choice)}
        </Button>
      ))}
    </div>
  )
}
