import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './identity.css'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

type SecretPadProps = {
  readonly disabled: boolean
  /** What the key that ends it does. */
  readonly doneWords: ReactNode
  readonly onDone: (secret: string) => void
}

/**
 * Takes a PIN or password: a field for the keyboard and a number pad for gloves. Digits go into the field from wherever
 * the focus is, except another field. The secret leaves it once, with Enter, and is never shown. Give it the person's name
 * as its key: what was typed for one is not for another, and the field takes the focus when somebody is chosen.
 */
export function SecretPad({ disabled, doneWords, onDone }: SecretPadProps) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  const [secret, setSecret] = useState('')
  useEffect(() => field.current?.focus(), [])

  const add = (digit: string) => !disabled && setSecret((typed) => typed + digit)
  const erase = () => setSecret((typed) => typed.slice(0, -1))
  const done = () => {
    if (disabled || secret === '') return
    setSecret('')
    onDone(secret)
  }
  useKeys({
    ...Object.fromEntries(digits.map((digit) => [digit, () => add(digit)])),
    Backspace: erase,
    // Without a secret, Enter stays with what has the focus.
    ...(secret === '' ? {} : { Enter: done }),
  })

  return (
    <div className="secret">
      <input
        ref={field}
        className="field secret-field"
        type="password"
        value={secret}
        disabled={disabled}
        maxLength={64}
        autoComplete="off"
        aria-label={t({ message: 'PIN or password', comment: 'Name of the field for the secret' })}
        placeholder={t({ message: 'PIN or password', comment: 'Name of the field for the secret' })}
        onChange={(event) => setSecret(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done()
        }}
      />
      <div className="secret-keys">
        {digits.map((digit) => (
          <button type="button" className="secret-key" key={digit} disabled={disabled} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          className="secret-key secret-erase"
          disabled={disabled || secret === ''}
          aria-label={t({ message: 'Erase the last character', comment: 'Key of the number pad' })}
          onClick={erase}
        >
          <Icon name="erase" size={32} />
        </button>
        <button type="button" className="secret-key secret-done" disabled={disabled || secret === ''} onClick={done}>
          {doneWords}
        </button>
      </div>
    </div>
  )
}
