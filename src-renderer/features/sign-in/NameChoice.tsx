import { Trans, useLingui } from '@lingui/react/macro'

/** So many names fit as tiles; with more, typing narrows them down. */
const mostTiles = 8

type NameChoiceProps = {
  readonly names: readonly string[]
  readonly chosen: string
  readonly onChoose: (name: string) => void
}

/** The people of the site as tiles, and a field for whoever is quicker by typing. */
export function NameChoice({ names, chosen, onChoose }: NameChoiceProps) {
  const { t } = useLingui()
  const narrowed = names.includes(chosen)
    ? names
    : names.filter((name) => name.toLowerCase().includes(chosen.trim().toLowerCase()))
  const shown = narrowed.slice(0, mostTiles)
  return (
    <>
      <ul className="names">
        {shown.map((name) => (
          <li key={name}>
            <button type="button" className="name" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
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
          className="field"
          value={names.includes(chosen) ? '' : chosen}
          placeholder={
            names.includes(chosen) ? chosen : t({ message: 'Name', comment: 'Placeholder of the name field' })
          }
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChoose(event.target.value)}
          onKeyDown={(event) => {
            const only = shown[0]
            if (event.key === 'Enter' && shown.length === 1 && only !== undefined) onChoose(only)
          }}
        />
      </label>
    </>
  )
}
