import type { ChildView } from '#shared/contract/views/look-up-views.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'

/** The children of a container that the page has so far, and after which the rest begins; null when it has all. */
export type LoadedContents = { readonly children: readonly ChildView[]; readonly next: ItemId | null }

/** A line of the tree: a child, or the place where more of a container's children are to come. */
export type ContentsRow =
  | { readonly kind: 'child'; readonly child: ChildView; readonly depth: number; readonly open: boolean }
  | { readonly kind: 'more'; readonly container: ItemId; readonly after: ItemId | null; readonly depth: number }

/** The lines of the tree from top to bottom. A container that was opened and not loaded yet has one line that loads it. */
export function contentsRows(
  container: ItemId,
  loaded: ReadonlyMap<ItemId, LoadedContents>,
  opened: ReadonlySet<ItemId>,
  depth = 0,
): readonly ContentsRow[] {
  const { children, next } = loaded.get(container) ?? { children: [], next: null }
  const rows = children.flatMap((child): readonly ContentsRow[] => {
    const open = opened.has(child.item.id)
    const row: ContentsRow = { kind: 'child', child, depth, open }
    return open ? [row, ...contentsRows(child.item.id, loaded, opened, depth + 1)] : [row]
  })
  const isWhole = loaded.has(container) && next === null
  return isWhole ? rows : [...rows, { kind: 'more', container, after: next, depth }]
}
