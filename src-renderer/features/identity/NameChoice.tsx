import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { badgeIn } from '#shared/scan/badge-code.ts'
import './identity.css'

/** So many names fit as tiles; with more, typing narrows them down. */
const mostTiles = 8

type NameChoiceProps = {
  readonly names: readonly string[]
  /** The name that was chosen; empty while none is. */
  readonly chosen: string
  readonly onChoose: (name: string) => void
}

/**
 * The people of the site as tiles, and a field for whoever is quicker by typing: Enter or Tab takes what stands there.
 * A scanner that types can scan a badge into it; a badge's code is dots while it stands there.
 */
export function NameChoice({ names, chosen, onChoose }: NameChoiceProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim()
  const isName = chosen !== '' && badgeIn(chosen) === null
  const narrowed = names.filter((name) => name.toLowerCase().includes(wanted.toLowerCase()))
  const shown = narrowed.slice(0, mostTiles)
  const take = (name: string) => {
    setTyped('')
    onChoose(name)
  }
  const takeTyped = () => {
    const [only] = shown
    if (wanted !== '') take(shown.length === 1 && only !== undefined ? only : wanted)
  }
  return (
    <>
      <ul className="names">
        {shown.map((name) => (
          <li key={name}>
            <button type="button" className="name" aria-pressed={name === chosen} onClick={() => take(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {narrowed.length > shown.length && (
        <p className="soft">
          <Trans comment="Below the names; the placeholder is a number">
            {narrowed.length - shown.length} more names. Type the beginning of yours.
          </Trans>
        </p>
      )}
      <label className="name-field">
        <span>
          <Trans comment="Label of the field for typing a name">Or type your name</Trans>
        </span>
        <input
          className={badgeIn(typed) === null ? 'field' : 'field field-dots'}
          value={typed}
          placeholder={isName ? chosen : t({ message: 'Name', comment: 'Placeholder of the name field' })}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={takeTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter') takeTyped()
          }}
        />
      </label>
    </>
  )
}
