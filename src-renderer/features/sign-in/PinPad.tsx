import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { useKeys } from '../../ui/use-keys.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
const longestPin = 12

/** A number pad for gloves; the number keys, Backspace and Enter do the same. The PIN leaves it once, with Enter. */
export function PinPad({ disabled, onDone }: { readonly disabled: boolean; readonly onDone: (pin: string) => void }) {
  const { t } = useLingui()
  const [pin, setPin] = useState('')

  const add = (digit: string) => !disabled && setPin((typed) => (typed.length < longestPin ? typed + digit : typed))
  const erase = () => setPin((typed) => typed.slice(0, -1))
  const done = () => {
    if (disabled || pin === '') return
    setPin('')
    onDone(pin)
  }
  useKeys({
    ...Object.fromEntries(digits.map((digit) => [digit, () => add(digit)])),
    Backspace: erase,
    // Without a PIN, Enter stays with the name that has the focus.
    ...(pin === '' ? {} : { Enter: done }),
  })

  return (
    <div className="pin">
      <p
        className="pin-dots"
        role="status"
        aria-label={t({
          message: `${pin.length} digits typed`,
          comment: 'For screen readers: how much of the PIN is typed',
        })}
      >
        {Array.from(pin, (_, index) => (
          <span className="pin-dot" key={index} />
        ))}
      </p>
      <div className="pin-keys">
        {digits.map((digit) => (
          <button type="button" className="pin-key" key={digit} disabled={disabled} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          className="pin-key pin-erase"
          disabled={disabled || pin === ''}
          aria-label={t({ message: 'Erase the last digit', comment: 'Key of the number pad' })}
          onClick={erase}
        >
          <Icon name="erase" size={32} />
        </button>
        <button type="button" className="pin-key pin-done" disabled={disabled || pin === ''} onClick={done}>
          <Trans comment="Key of the number pad that signs in">Sign in</Trans>
        </button>
      </div>
    </div>
  )
}
