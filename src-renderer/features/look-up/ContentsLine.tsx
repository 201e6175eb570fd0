import { Trans, useLingui } from '@lingui/react/macro'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { Code } from '../../ui/Code.tsx'
import type { ContentsRow } from './contents-rows.ts'
import { nameOf } from './name-of.ts'

type ContentsLineProps = {
  readonly row: ContentsRow
  /** Where the line lies in the list, and how high it is, in pixels. */
  readonly top: number
  readonly height: number
  readonly onItem: (item: ItemId) => void
  readonly onToggle: (item: ItemId) => void
}

/** The width of one step into the tree, in pixels. */
const indent = 32

/** One line of the tree: an item, with the way into it, and with the way to its contents where it has any. */
export function ContentsLine({ row, top, height, onItem, onToggle }: ContentsLineProps) {
  const { t } = useLingui()
  const placed = { transform: `translateY(${top}px)`, height, paddingInlineStart: row.depth * indent }
  if (row.kind === 'more') {
    return (
      <li className="contents-line soft" style={placed} aria-busy="true">
        <Trans comment="In the tree of contents, while more lines are loaded">Loading…</Trans>
      </li>
    )
  }
  const { item, contents } = row.child
  const name = nameOf(item)
  return (
    <li className="contents-line" style={placed}>
      {contents > 0 ? (
        <button
          type="button"
          className="contents-toggle"
          aria-expanded={row.open}
          aria-label={t({
            message: `Contents of ${name}`,
            comment: 'Button that unfolds a container; the placeholder is its serial number',
          })}
          onClick={() => onToggle(item.id)}
        >
          {row.open ? '−' : '+'}
        </button>
      ) : (
        <span className="contents-toggle" />
      )}
      <button type="button" className="link" onClick={() => onItem(item.id)}>
        <Code value={name} />
      </button>
      <span className="contents-product">{item.product}</span>
      {contents > 0 && (
        <span className="soft">
          <Trans comment="In the tree of contents; the placeholder is a number">in it: {contents}</Trans>
        </span>
      )}
    </li>
  )
}
