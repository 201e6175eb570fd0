import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation } from '../../state/station-context.tsx'
import { itemName } from '../../texts/item-name.ts'

type ItemFieldProps = { readonly item: ItemId | null; readonly onItem: (item: ItemId | null) => void }

/** The item that is looked for: typed, or scanned. Typed, it must be one item and no other. */
export function ItemField({ item, onItem }: ItemFieldProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const [text, setText] = useState(item === null ? '' : itemName(item))
  const [found, setFound] = useState<'one' | 'none' | 'many'>('one')

  const look = async () => {
    if (text.trim() === '') return onItem(null)
    if (item !== null && text === itemName(item)) return
    const answer = await client.call('lookup.find', { text })
    const [first, second] = answer.ok ? answer.value.items : []
    if (first === undefined) setFound('none')
    else if (second !== undefined) setFound('many')
    else onItem(first.item.id)
  }

  return (
    <label className="ledger-field">
      <span>
        <Trans comment="Label of a filter: one pack or container">Item</Trans>
      </span>
      <input
        className="field code"
        value={text}
        maxLength={4096}
        spellCheck={false}
        autoComplete="off"
        placeholder={t({ message: 'Scan or type', comment: 'In the empty field for an item' })}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => void look()}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void look()
        }}
      />
      {found !== 'one' && (
        <span className="note" role="status">
          {found === 'none' ? (
            <Trans comment="Below the field for an item">No item is called that.</Trans>
          ) : (
            <Trans comment="Below the field for an item">Several items are called that: type more of it.</Trans>
          )}
        </span>
      )}
    </label>
  )
}
